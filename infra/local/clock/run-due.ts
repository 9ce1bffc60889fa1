import type { FunctionId } from '../../../shared/adapters/names.ts';
import { addMonths, monthOf, quarterOfMonth } from '../../../shared/domain/kernel/calendar.ts';
import type { Due } from './due.ts';

export interface Hands {
  readonly invoke: (id: FunctionId, event: unknown) => Promise<unknown>;
  /** Runs the reports of a campaign to their end; rejects where the run failed. */
  readonly runReports: (input: { campaign: string; clock: string }) => Promise<void>;
  /** Deletes the rows whose time to live is over, as DynamoDB does by itself. */
  readonly sweep: () => Promise<void>;
}

/** Does what the schedule would have started, and says in a line what that was. */
export async function runDue({ what, at }: Due, hands: Hands): Promise<string> {
  const time = new Date(at).toISOString().replace('.000', '');
  if (what === 'shuffle') {
    await succeeded(hands.invoke('shuffle', { action: 'scheduled', time }));
    return `Shuffled the envelopes of ${addMonths(monthOf(at), -1)}.`;
  }
  if (what === 'expire') {
    await succeeded(hands.invoke('expire', { action: 'expire' }));
    await hands.sweep();
    return 'Destroyed what had expired.';
  }
  const clock = quarterOfMonth(addMonths(monthOf(at), -1));
  for (const { id } of await rollingCampaigns(hands)) await hands.runReports({ campaign: id, clock });
  return `Ran the reports of ${clock}.`;
}

interface Campaign {
  readonly id: string;
  readonly clock: string;
  readonly status: string;
}

async function rollingCampaigns({ invoke }: Hands): Promise<readonly Campaign[]> {
  const campaigns = await succeeded<readonly Campaign[]>(invoke('import', { action: 'list-campaigns' }));
  return campaigns.filter(({ clock, status }) => clock === 'rolling' && status === 'open');
}

async function succeeded<T>(outcome: Promise<unknown>): Promise<T> {
  const result = (await outcome) as { ok: true; value: T } | { ok: false; problem: { kind: string } };
  if (result.ok) return result.value;
  throw new Error(`The problem was: ${result.problem.kind}.`);
}
