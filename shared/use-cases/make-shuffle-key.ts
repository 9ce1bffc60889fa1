import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { SealedBox } from './ports/sealed-box.ts';
import type { ShuffleKeys } from './ports/shuffle-keys.ts';

export interface KeyDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'change'>;
  readonly keys: ShuffleKeys;
  readonly box: Pick<SealedBox, 'makeKeyPair'>;
}

/**
 * Makes the campaign's key pair where there is none and writes its public half into the campaign. The private half
 * is stored first: nobody can seal to a key that cannot be opened.
 */
export async function makeShuffleKey(
  desk: KeyDesk,
  id: string,
): Promise<Result<{ readonly publicKey: string }>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (campaign.publicKey !== undefined) return ok({ publicKey: campaign.publicKey });
  const publicKey =
    (await desk.keys.publicKey(id)) ?? (await desk.keys.keep(id, await desk.box.makeKeyPair()));
  if (await desk.campaigns.change({ ...campaign, publicKey }, 'draft')) return ok({ publicKey });
  // Whoever was first wrote the same: there is one pair of a campaign.
  return (await desk.campaigns.get(id))?.publicKey === publicKey
    ? ok({ publicKey })
    : fail({
        kind: 'conflict',
        what: `campaign ${id} is no longer a draft, or was changed at the same time`,
      });
}
