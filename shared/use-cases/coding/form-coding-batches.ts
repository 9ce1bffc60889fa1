import { nextBatch, type NotFormed } from '../../domain/coding/batch.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { newestCodebook } from './codebooks.ts';
import type { CodingDesk } from './coding-desk.ts';

/** How many batches of comments were formed. Started after the report runs of a month, when periods are formed. */
export async function formCodingBatches(desk: CodingDesk): Promise<Result<{ readonly formed: number }>> {
  let formed = 0;
  for (const campaign of await desk.campaigns.list()) {
    const estate = campaign.status === 'draft' ? undefined : await desk.campaigns.estate(campaign.id);
    for (const { code } of estate?.regions ?? [])
      if ((await formCodingBatch(desk, campaign, code)) === undefined) formed += 1;
  }
  return ok({ formed });
}

/** Why no batch of the region was formed; undefined where one was. */
async function formCodingBatch(
  desk: CodingDesk,
  { id, k }: Campaign,
  region: string,
): Promise<NotFormed | undefined> {
  // Comments before months: a shuffle that ends in between is then found out, by texts that are not there yet.
  const comments = await desk.comments.all(id, region);
  const [months, periods, batches, { id: book, version }] = await Promise.all([
    desk.comments.months(id, region),
    desk.groups.periods(id, region),
    desk.codings.batches(id, region),
    newestCodebook(desk),
  ]);
  const names = comments.map(({ name }) => name);
  const standing = { periods, months, comments: names, batches };
  const batch = nextBatch({ campaign: id, region, k }, standing, { id: book, version });
  if (typeof batch === 'string') return batch;
  await desk.codings.keepBatch(batch);
  return undefined;
}
