import type { Result } from '../../shared/domain/kernel/result.ts';
import { audited, type Deed } from '../../shared/use-cases/audited.ts';
import type { ConsoleContext } from './context.ts';
import type { ConsoleDesk } from './desk.ts';

/** Does it between two entries of the audit log, in the name of whoever is signed in and from the route that is asked. */
export function auditedHere<T>(
  desk: ConsoleDesk,
  { var: { staff, route } }: ConsoleContext,
  deed: Omit<Deed, 'from'>,
  act: () => Promise<Result<T>>,
): Promise<Result<T>> {
  if (staff === undefined) throw new Error('Nobody is signed in whose deed this is.');
  return audited(desk, staff, { ...deed, from: route }, act);
}
