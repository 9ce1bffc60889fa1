import type { CheckedDocument } from '../../../shared/use-cases/check-document.ts';
import { type Command, Stop } from '../command.ts';
import { fileBytes } from '../files.ts';
import { readDocument } from '../read-document.ts';
import { valueOf } from '../outcome.ts';

export const reportCheck: Command = {
  name: 'report check',
  takes: 'FILE',
  says: 'Hold the figures of an edited report (ODT) against its release',
  async run({ words: [file = ''] }, reach) {
    const document = readDocument(fileBytes(file));
    if (typeof document === 'string') throw new Stop(`${file}: ${document}`);
    const { invoke } = await reach();
    const { fields, differences } = await valueOf(
      invoke<CheckedDocument>('render', {
        action: 'check-document',
        ...document.report,
        fields: document.fields,
      }),
    );
    const typed =
      document.typed.length === 0 ? [] : [`Typed by hand, and not checked: ${document.typed.join(', ')}.`];
    if (differences.length > 0)
      throw new Stop(
        [...differences, `${differences.length} of ${fields} figures differ.`, ...typed].join('\n'),
      );
    return {
      lines: [`Figures held against the release: ${fields}. Every one is as it was released.`, ...typed],
      value: { fields, typed: document.typed },
    };
  },
};
