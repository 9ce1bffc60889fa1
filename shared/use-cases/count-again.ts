import { type CountedAgain, countedAgain } from '../domain/disclosure/counted-again.ts';
import { openRelease } from '../domain/disclosure/open-release.ts';
import { releaseKey } from '../domain/disclosure/release.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { CountAgainEvent } from './events.ts';
import { proposedGroups } from './propose-release.ts';
import { readRegions } from './read-regions.ts';
import type { ReleaseDesk } from './release-reports.ts';
import { projections } from './released-questions.ts';

type CountingDesk = Pick<
  ReleaseDesk,
  'campaigns' | 'groups' | 'context' | 'workings' | 'releases' | 'sha256'
>;

/** Counts the groups of a release again from the tallies that were frozen with it, and says what differs. */
export async function countAgain(
  desk: CountingDesk,
  { campaign: id, clock }: Omit<CountAgainEvent, 'action'>,
): Promise<Result<CountedAgain>> {
  const [campaign, row, estate, asked] = await Promise.all([
    desk.campaigns.get(id),
    desk.releases.get(id, clock),
    desk.campaigns.estate(id),
    desk.context.asked(id),
  ]);
  if (campaign === undefined || estate === undefined || row === undefined)
    return fail({ kind: 'not-found', what: `release of ${id} for ${clock}` });
  const content = await desk.workings.get(releaseKey(row.release));
  const release = content && openRelease(content, row.release, desk.sha256);
  if (release === undefined) return fail({ kind: 'unavailable', what: releaseKey(row.release) });
  const { id: of, version } = release.instrument;
  const instrument = await desk.campaigns.instrument(of, version);
  if (instrument === undefined) return fail({ kind: 'not-found', what: `instrument ${of} ${version}` });
  const read = await readRegions(desk, id, clock, estate);
  if (!read.ok) return read;
  const { regions, inputs } = read.value;
  const questions = projections(instrument, campaign.context);
  const counted = countedAgain(release, proposedGroups({ regions, asked, estate, questions }), campaign.k);
  const now = new Map(inputs.map(({ key, sha256 }) => [key, sha256]));
  const changed = release.inputs.filter(({ key, sha256 }) => now.get(key) !== sha256);
  return ok({
    figures: counted.figures,
    differences: [
      ...changed.map(({ key }) => `${key} is not what the release was made of`),
      ...counted.differences,
    ],
  });
}
