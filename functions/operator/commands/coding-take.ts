import type { CodesIntake } from '../../../shared/use-cases/coding/check-codes.ts';
import { BATCH, batchOf, coderOf } from '../coding-address.ts';
import { intakeSaid } from '../coding-lines.ts';
import { readSheet } from '../coding-sheet.ts';
import type { Command } from '../command.ts';
import { fileText } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const codingTake: Command = {
  name: 'coding take',
  takes: 'CAMPAIGN REGION FILE',
  says: 'Take back a coding sheet that you filled in, in part or whole',
  options: {
    ...BATCH,
    coder: { type: 'string', value: 'NAME', says: 'who you are, as for coding sheet' },
    'dry-run': { type: 'boolean', says: 'say what would be taken and refused, and store nothing' },
  },
  async run(input, reach) {
    const name = input.words[2] ?? '';
    const rows = readSheet(name, fileText(name));
    const event = { action: 'code', ...batchOf(input), coder: coderOf(input), rows };
    const { invoke } = await reach();
    const intake = await valueOf(
      invoke<CodesIntake>('coding', { ...event, dryRun: input.chosen('dry-run') }),
    );
    return intakeSaid(
      intake,
      'You are done. Once both coders are, nothing of it changes: see coding differences.',
    );
  },
};
