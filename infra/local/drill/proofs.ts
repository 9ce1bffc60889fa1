import type { FunctionId } from '../../../shared/adapters/names.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { LocalStack } from '../stack.ts';

interface Report {
  readonly campaign: string;
  readonly clock: string;
  readonly scope: string;
}

export interface Proven {
  readonly campaigns: number;
  readonly reports: number;
  readonly files: number;
  readonly figures: number;
  readonly releases: number;
  readonly faults: readonly string[];
}

/** Makes every report again from its release, and counts and proves every release again from its audit record. */
export async function proven({ invoke }: Pick<LocalStack, 'invoke'>): Promise<Proven> {
  const ask = async <T>(id: FunctionId, event: object): Promise<T> => {
    const reply = (await invoke(id, event)) as { ok?: boolean; value: T; problem?: object } & T;
    if (reply.ok === false) throw new Error(JSON.stringify(reply.problem));
    // A state of the report run answers with the bare value.
    return reply.ok === undefined ? reply : reply.value;
  };
  const faults: string[] = [];
  let [reports, files, figures, releases] = [0, 0, 0, 0];
  const campaigns = await ask<readonly Campaign[]>('import', { action: 'list-campaigns' });
  for (const { id: campaign } of campaigns) {
    const all = await ask<readonly Report[]>('render', { action: 'list', campaign });
    for (const at of all) {
      const verified = await ask<{ files: number; figures: number; differences: readonly string[] }>(
        'render',
        { action: 'verify', ...at },
      );
      reports += 1;
      files += verified.files;
      figures += verified.figures;
      faults.push(...verified.differences.map((one) => `${campaign} ${at.clock} ${at.scope}: ${one}`));
    }
    for (const clock of new Set(all.map((each) => each.clock))) {
      const reason = 'A drill of restoring.';
      const audited = await ask<{ faults: readonly string[] }>('audit', {
        action: 'audit',
        campaign,
        clock,
        reason,
      });
      const counted = await ask<{ differences: readonly string[] }>('release', {
        action: 'count-again',
        campaign,
        clock,
      });
      faults.push(...counted.differences.map((one) => `${campaign} ${clock}: ${one}`));
      releases += 1;
      faults.push(...audited.faults.map((fault) => `${campaign} ${clock}: ${fault}`));
    }
  }
  return { campaigns: campaigns.length, reports, files, figures, releases, faults };
}
