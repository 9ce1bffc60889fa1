import type { Estate } from '../domain/organisation/estate.ts';
import type { Campaigns } from './ports/campaigns.ts';

/** The estate that new campaigns take a snapshot of: the one that came with the product, and its changes since. */
export async function estateToday({
  campaigns,
  estate,
}: {
  readonly campaigns: Pick<Campaigns, 'estateToday'>;
  readonly estate: Estate;
}): Promise<Estate> {
  return (await campaigns.estateToday()) ?? estate;
}
