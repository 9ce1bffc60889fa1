import type { CodesIntake } from '../../../shared/use-cases/coding/check-codes.ts';
import { BATCH, batchOf, coderOf } from '../coding-address.ts';
import { intakeSaid } from '../coding-lines.ts';
import { readSheet } from '../coding-sheet.ts';
import type { Command } from '../command.ts';
import { fileText } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const codingResolve: Command = {
  name: 'coding resolve',
  takes: 'CAMPAIGN REGION FILE',
  says: 'Take back the differences, with what was decided about each',
  options: {
    ...BATCH,
    by: { type: 'string', value: 'NAME', says: 'who decided' },
    'dry-run': { type: 'boolean', says: 'say what would be taken and refused, and store nothing' },
  },
  async run(input, reach) {
    const name = input.words[2] ?? '';
    const rows = readSheet(name, fileText(name));
    const event = { action: 'resolve', ...batchOf(input), by: coderOf(input, 'by'), rows };
    const { invoke } = await reach();
    const intake = await valueOf(
      invoke<CodesIntake>('coding', { ...event, dryRun: input.chosen('dry-run') }),
    );
    return intakeSaid(intake, 'Every difference is resolved: see coding close.');
  },
};
