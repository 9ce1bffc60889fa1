import { registered, RegisterEntry, type RegisterName } from '../../domain/improvement/register.ts';
import { dayOf } from '../../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Clock } from '../ports/machine.ts';
import type { Registers } from '../ports/registers.ts';

export interface RegisterDesk {
  readonly registers: Registers;
  readonly clock: Clock;
}

export interface Writing {
  readonly register: RegisterName;
  /** Minted with the form: pressed twice, it writes one entry. */
  readonly id: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly by: string;
}

export async function addEntry(
  desk: RegisterDesk,
  { register, id, typed, by }: Writing,
): Promise<Result<RegisterEntry>> {
  const values = registered(register, typed);
  if (!values.ok) return fail({ kind: 'invalid', issues: values.problem });
  const entry = RegisterEntry.safeParse({
    id,
    revision: 1,
    register,
    values: values.value,
    hands: [{ on: dayOf(desk.clock.now()), by }],
  });
  if (!entry.success) return fail({ kind: 'not-found', what: 'form' });
  if (await desk.registers.add(entry.data)) return ok(entry.data);
  const standing = await desk.registers.get(register, id);
  return standing === undefined ? CHANGED : ok(standing);
}

/** Only where the form was made from the entry as it stands. */
export async function changeEntry(
  desk: RegisterDesk,
  { register, id, typed, by }: Writing,
): Promise<Result<RegisterEntry>> {
  const standing = await desk.registers.get(register, id);
  if (standing === undefined) return fail({ kind: 'not-found', what: 'entry' });
  const values = registered(register, typed);
  if (!values.ok) return fail({ kind: 'invalid', issues: values.problem });
  if (typed['revision'] !== String(standing.revision)) return CHANGED;
  const changed: RegisterEntry = {
    ...standing,
    revision: standing.revision + 1,
    values: values.value,
    hands: [...standing.hands, { on: dayOf(desk.clock.now()), by }],
  };
  return (await desk.registers.change(changed)) ? ok(changed) : CHANGED;
}

const CHANGED = fail({
  kind: 'conflict',
  changed: true,
  what: 'This entry was changed after your page was loaded. Nothing was written now. Open it again to see how it stands.',
} as const);
