import type { Result } from '../../shared/domain/kernel/result.ts';
import { Stop } from './command.ts';
import { problemText } from './problem-text.ts';

/** The value of what a function answered; a problem stops the command with its sentence. */
export async function valueOf<T>(outcome: Promise<Result<T>>): Promise<T> {
  const result = await outcome;
  if (result.ok) return result.value;
  throw new Stop(problemText(result.problem));
}
