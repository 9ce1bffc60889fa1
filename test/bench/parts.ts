import { fail, ok, type Result } from '../../shared/domain/kernel/result.ts';

/** The parts asked for by name, in the order of the bench; all of them where none is named. */
export function partsCalled(
  all: readonly string[],
  only: readonly string[],
): Result<readonly string[], string> {
  const unknown = only.filter((name) => !all.includes(name));
  if (unknown.length > 0) return fail(`Unknown: ${unknown.join(', ')}. The parts are ${all.join(', ')}.`);
  return ok(only.length === 0 ? all : all.filter((name) => only.includes(name)));
}
