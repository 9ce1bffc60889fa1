import type { Codebook } from '../../../shared/domain/coding/codebook.ts';
import type { Command } from '../command.ts';
import { fileJson } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const codingCodebook: Command = {
  name: 'coding codebook',
  takes: '[FILE]',
  says: 'Print the themes that new batches are coded by, or add a version of them from a file',
  more: [
    'Without FILE: --json prints the codebook as a file to begin a new version from. With it the version is added, for the',
    'batches that are formed from then on. A version never changes, and counts of two versions are never added up.',
  ].join('\n'),
  async run({ words: [file] }, reach) {
    const { invoke } = await reach();
    const event =
      file === undefined ? { action: 'codebook' } : { action: 'add-codebook', codebook: fileJson(file) };
    const codebook = await valueOf(invoke<Codebook>('coding', event));
    return {
      lines: [
        `${codebook.title} (${codebook.id} ${codebook.version})${file === undefined ? '' : ': added.'}`,
        ...codebook.themes.flatMap(({ id, name, definition, examples, sensitive }) => [
          `  ${id}: ${name}${sensitive === true ? ' (sensitive)' : ''}. ${definition}`,
          ...examples.map((example) => `      “${example}”`),
        ]),
      ],
      value: codebook,
    };
  },
};
