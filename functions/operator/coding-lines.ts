import type { CodesIntake } from '../../shared/use-cases/coding/check-codes.ts';
import type { Said } from './command.ts';

const OUTCOMES: Readonly<Record<CodesIntake['outcome'], string>> = {
  'dry-run': 'Dry run: nothing is stored.',
  taken: 'Stored.',
  refused: 'Nothing is stored: correct the rows below.',
};

/** What became of a filled-in sheet. */
export const intakeSaid = (intake: CodesIntake, more: string): Said => ({
  lines: [
    `${OUTCOMES[intake.outcome]} Comments taken: ${intake.taken}. Left to do: ${intake.left}.`,
    ...intake.refused.map(({ comment, reason }) => `${comment}: ${reason}`),
    ...(intake.left === 0 && intake.outcome === 'taken' ? [more] : []),
  ],
  value: intake,
  failed: intake.outcome === 'refused',
});
