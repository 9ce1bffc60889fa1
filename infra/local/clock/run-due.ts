import type { FunctionId } from '../../../shared/adapters/names.ts';
import { addMonths, monthOf } from '../../../shared/domain/kernel/calendar.ts';
import type { Due } from './due.ts';

export interface Hands {
  readonly invoke: (id: FunctionId, event: unknown) => Promise<unknown>;
  /** Runs the reports that are due at a time to their end, and says how many; rejects where a run failed. */
  readonly runReports: (time: string) => Promise<number>;
  /** Deletes the rows whose time to live is over, as DynamoDB does by itself. */
  readonly sweep: () => Promise<void>;
}

/** Does what the schedule would have started, and says in a line what that was, if anything. */
export async function runDue(
  { what, at }: Due,
  { invoke, runReports, sweep }: Hands,
): Promise<string | undefined> {
  const time = new Date(at).toISOString().replace('.000', '');
  switch (what) {
    case 'shuffle':
      succeeded(await invoke('shuffle', { action: 'scheduled', time }));
      return `Shuffled the envelopes of ${addMonths(monthOf(at), -1)}.`;
    case 'reports':
      return (await runReports(time)) === 0 ? undefined : 'Ran the reports that were due.';
    case 'coding': {
      const { formed } = succeeded<{ formed: number }>(await invoke('coding', { action: 'form' }));
      return formed === 0 ? undefined : `Made ${formed} batches of comments ready for coders.`;
    }
    case 'open': {
      const opened = succeeded<readonly string[]>(await invoke('import', { action: 'open-due' }));
      return opened.length === 0 ? undefined : `Opened ${opened.join(', ')}.`;
    }
    case 'mail': {
      const { sent } = succeeded<{ sent: number }>(await invoke('send-mail', { action: 'due' }));
      return sent === 0 ? undefined : `Sent ${sent} mails that were due.`;
    }
    case 'anchor':
      succeeded(await invoke('audit-log', { action: 'anchor' }));
      return undefined;
    case 'expire':
      succeeded(await invoke('expire', { action: 'expire' }));
      await sweep();
      return 'Destroyed what had expired.';
  }
}

function succeeded<T>(outcome: unknown): T {
  const result = outcome as { ok: true; value: T } | { ok: false; problem: { kind: string } };
  if (!result.ok) throw new Error(`The problem was: ${result.problem.kind}.`);
  return result.value;
}
