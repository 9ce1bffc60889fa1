import { type Command, Stop } from '../command.ts';
import { fileJson, writeFile } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const instrumentPreview: Command = {
  name: 'instrument preview',
  takes: 'INSTRUMENT PAGE',
  says: 'Write every page of an instrument, in English and Welsh, to an HTML file',
  more: [
    'INSTRUMENT is a JSON file of a draft (ending in .json), of which nothing is kept, or the name of an instrument',
    'there is. PAGE is the file to write: open it in a browser. It shows each question as respondents see it, who is',
    'asked, where the answer goes, and which texts have no Welsh.',
  ].join('\n'),
  options: {
    wording: {
      type: 'string',
      value: 'FILE',
      says: 'texts that you have the right to use, as of "instrument add"',
    },
  },
  async run({ words: [source = '', page = ''], text }, reach) {
    const wording = text('wording');
    const isFile = source.endsWith('.json');
    if (!isFile && wording !== undefined) throw new Stop('--wording goes with the file of a draft.');
    const previewed = isFile
      ? { draft: fileJson(source), ...(wording !== undefined && { wording: fileJson(wording) }) }
      : { id: source };
    const { invoke } = await reach();
    const { html } = await valueOf(
      invoke<{ html: string }>('import', { action: 'preview-instrument', previewed }),
    );
    writeFile(page, html);
    return { lines: [`${page} is written: open it in a browser.`], value: { page } };
  },
};
