import type { Differences } from '../../../shared/use-cases/coding/resolve-differences.ts';
import { BATCH, batchOf } from '../coding-address.ts';
import { differencesCsv } from '../coding-sheet.ts';
import type { Command } from '../command.ts';
import { writeFile } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const codingDifferences: Command = {
  name: 'coding differences',
  takes: 'CAMPAIGN REGION FILE',
  says: 'Write the comments that the two coders see differently to a CSV, to be resolved',
  more: 'Fill in the column "themes" together, and give the file back with coding resolve.',
  options: BATCH,
  async run(input, reach) {
    const file = input.words[2] ?? '';
    const { invoke } = await reach();
    const found = await valueOf(invoke<Differences>('coding', { action: 'differences', ...batchOf(input) }));
    if (found.rows.length === 0)
      return { lines: ['The two coders agree on every comment: see coding close.'], value: { rows: 0 } };
    writeFile(file, differencesCsv(found));
    const open = found.rows.filter(({ resolved }) => resolved === null).length;
    return {
      lines: [`${file}: ${found.rows.length} comments coded differently, ${open} of them not resolved yet.`],
      value: { file, rows: found.rows.length, open },
    };
  },
};
