import { FORMS } from '../../../shared/domain/context/forms.ts';
import { ContextKind } from '../../../shared/domain/context/rows.ts';
import { Day } from '../../../shared/domain/kernel/ids.ts';
import type { ContextIntake } from '../../../shared/domain/context/intake.ts';
import { type Command, Stop } from '../command.ts';
import { contextLines } from '../context-lines.ts';
import { fileText } from '../files.ts';
import { valueOf } from '../outcome.ts';

/** A function takes 6 MB. */
const MOST_CHARACTERS = 5_500_000;

export const contextImport: Command = {
  name: 'context import',
  takes: 'KIND FILE',
  says: 'Load staffing, workload, recruitment or published figures as at a day, for reports to show beside answers',
  more: [
    'KIND and the columns of its CSV (docs/context-data.md explains them):',
    ...Object.values(FORMS).map(({ kind, columns }) => `  ${kind.padEnd(13)}${columns.join(',')}`),
    'A file is the whole of what is known as at its day. Begin with --dry-run. The same file again changes nothing.',
  ].join('\n'),
  options: {
    'as-at': { type: 'string', value: 'DAY', says: 'the day that the data are as at: 2026-04-05' },
    average: {
      type: 'string',
      value: 'RULE',
      says: 'of staffing: average headcount by 13-point (all month ends, the default) or 2-point (first and last)',
    },
    'dry-run': { type: 'boolean', says: 'say what would be taken and refused, and store nothing' },
    replace: {
      type: 'boolean',
      says: 'correct what was loaded for the same day: releases made with it stay',
    },
    'leave-out': { type: 'boolean', says: 'load the rest where rows are refused; reports then say how many' },
  },
  async run({ words: [word = '', file = ''], text, chosen }, reach) {
    const kind = ContextKind.safeParse(word);
    if (!kind.success) throw new Stop(`KIND is one of ${ContextKind.options.join(', ')}.`);
    const asAt = text('as-at');
    if (!Day.safeParse(asAt).success) throw new Stop('Say which day the data are as at: --as-at 2026-04-05.');
    const csv = fileText(file);
    if (csv.length > MOST_CHARACTERS)
      throw new Stop(
        `${file} is larger than 5.5 MB: 25 months are enough, and rows of nothing but 0 can be left out.`,
      );
    const average = text('average');
    const event = {
      action: 'import-context',
      kind: kind.data,
      asAt,
      csv,
      dryRun: chosen('dry-run'),
      leaveOut: chosen('leave-out'),
      ...(chosen('replace') && { replace: true }),
      ...(average !== undefined && { average }),
    };
    const { invoke } = await reach();
    const intake = await valueOf(invoke<ContextIntake>('import', event));
    return { lines: contextLines(intake), value: intake, failed: intake.outcome === 'refused' };
  },
};
