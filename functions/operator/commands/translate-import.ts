import type { Translated } from '../../../shared/use-cases/translate.ts';
import type { Command } from '../command.ts';
import { fileJson } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const translateImport: Command = {
  name: 'translate import',
  takes: 'FILE',
  says: 'Take in what came back from a translator, as a new version',
  more: [
    'Open campaigns go on in the words they have until "campaign correct". The interface and the mails are in the new',
    'words within five minutes: what is in the file counts as signed off.',
  ].join('\n'),
  options: {
    'dry-run': { type: 'boolean', says: 'say what is missing, stale and changed, and store nothing' },
  },
  async run({ words: [file = ''], chosen }, reach) {
    const event = { action: 'import-translation', dryRun: chosen('dry-run'), file: fileJson(file) };
    const { invoke } = await reach();
    const done = await valueOf(invoke<Translated>('import', event));
    return { lines: translationLines(done), value: done };
  },
};

function translationLines({ dryRun, version, report }: Translated): readonly string[] {
  const { instrument, texts, added, changed, unchanged, missing, stale } = report;
  const list = (title: string, keys: readonly string[]): readonly string[] =>
    keys.length === 0 ? [] : [`${title}: ${keys.length}`, ...keys.map((key) => `  ${key}`)];
  return [
    `${instrument} ${version}${dryRun ? ' (dry run: nothing is stored)' : ''}: ${texts} texts, ${unchanged} as before.`,
    ...list('New', added),
    ...list('Changed', changed),
    ...list('Missing, shown in English', missing),
    ...list('Stale, because the English has changed since; shown in English', stale),
  ];
}
