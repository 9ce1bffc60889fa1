import { fail, ok, type Result } from '../../shared/domain/kernel/result.ts';
import { auditedHere } from './audited-here.ts';
import type { ConsoleContext } from './context.ts';
import type { ConsoleDesk } from './desk.ts';

export const ACCESS_DECISIONS = ['end', 'stop', 'allow'] as const;
export type AccessDecision = (typeof ACCESS_DECISIONS)[number];

const DEEDS: Readonly<Record<AccessDecision, string>> = {
  end: 'sessions of a person ended',
  stop: 'access of a person stopped',
  allow: 'access of a person allowed again',
};

/** Decides about somebody who has signed in. */
export async function decideAccess(
  desk: ConsoleDesk,
  c: ConsoleContext,
  id: string,
  decision: AccessDecision,
): Promise<Result<undefined>> {
  if ((await desk.people.get(id)) === undefined) return fail({ kind: 'not-found', what: 'person' });
  return auditedHere(desk, c, { what: DEEDS[decision], target: { person: id } }, async () => {
    if (decision === 'stop' && id === c.var.staff?.id) return OWN;
    await desk.people[decision](id, desk.clock.now());
    return ok(undefined);
  });
}

const OWN = fail({
  kind: 'conflict',
  what: 'Nobody stops their own access: another administrator can.',
} as const);
