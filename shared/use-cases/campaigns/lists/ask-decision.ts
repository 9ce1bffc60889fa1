import type { Who } from '../../../domain/campaign/campaign.ts';
import { ok, type Result } from '../../../domain/kernel/result.ts';
import type { Office } from '../../ports/office.ts';

export const LIST_DECISIONS = ['check', 'approve', 'take', 'turn-down'] as const;
export type ListDecision = (typeof LIST_DECISIONS)[number];

interface Named {
  readonly campaign: string;
  readonly list: string;
}

/** Asks of the office what is decided about a list. Once it is approved its people are taken in, which nobody waits for. */
export async function askDecision(
  { office }: { readonly office: Office },
  named: Named,
  by: Who,
  decision: ListDecision,
): Promise<Result<unknown>> {
  if (decision === 'check') return office.ask('check-list', { ...named, by });
  if (decision === 'turn-down') return office.ask('turn-down-list', { ...named, by });
  if (decision === 'approve') {
    const approved = await office.ask('approve-list', { ...named, by });
    if (!approved.ok) return approved;
  }
  await office.startTaking(named);
  return ok(undefined);
}
