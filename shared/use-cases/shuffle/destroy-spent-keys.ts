import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { ShuffleRunDesk } from '../shuffle-envelopes.ts';

/**
 * Once a campaign closed before a shuffle's month began, and none of its envelopes waits, its private key goes: from
 * then on no copy of an envelope, wherever one may be, can be opened by anybody. A whole month lies between, because
 * a site that has not yet heard of the close takes envelopes for some minutes more.
 */
export async function destroySpentKeys(desk: ShuffleRunDesk, month: string): Promise<void> {
  for (const campaign of await desk.campaigns.list()) {
    const { id, closed } = campaign;
    if (closed === undefined || closed >= month) continue;
    if ((await desk.keys.publicKey(id)) === undefined || (await waits(desk, campaign))) continue;
    await desk.keys.destroy(id);
  }
}

async function waits({ campaigns, envelopes }: ShuffleRunDesk, { id }: Campaign): Promise<boolean> {
  for (const { code } of (await campaigns.estate(id))?.regions ?? []) {
    for await (const { sealed } of envelopes.all(id, code)) if (sealed !== undefined) return true;
  }
  return false;
}
