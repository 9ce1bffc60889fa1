import type { TranslatorFile } from '../../../shared/domain/instrument/translation/translator-file.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const translateExport: Command = {
  name: 'translate export',
  takes: 'INSTRUMENT',
  says: 'Print the file that a translator into Welsh fills in',
  more: [
    'Each text has its English (en) and its Welsh (cy), null where there is none. was is the English that a stale text',
    'was made from. A suggestion is shown to nobody before a translator puts it, or something better, in cy. confirm',
    'marks Welsh that is shown, and that a Welsh speaker has still to confirm. INSTRUMENT can be',
    'equality-module, interface (all texts of the pages themselves) or mails (mails and letters).',
  ].join('\n'),
  async run({ words: [instrument = ''] }, reach) {
    const { invoke } = await reach();
    const file = await valueOf(
      invoke<TranslatorFile>('import', { action: 'export-translation', instrument }),
    );
    return { lines: [JSON.stringify(file, undefined, 2)], value: file };
  },
};
