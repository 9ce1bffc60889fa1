import type { Campaign } from '../domain/campaign/campaign.ts';
import { passGate } from '../domain/disclosure/gate.ts';
import { openRelease } from '../domain/disclosure/open-release.ts';
import { type Release, releaseKey } from '../domain/disclosure/release.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import type { Problem } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import { companionsOf } from './companions-of.ts';
import { editionsOf } from '../domain/report/editions.ts';
import type { ReleaseEvent } from './events.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { ContentHash } from './ports/content-hash.ts';
import { freezeContext, type FreezingDesk } from './freeze-context.ts';
import type { ContextData } from './ports/context-data.ts';
import type { Files } from './ports/files.ts';
import type { Groups } from './ports/groups.ts';
import type { Releases } from './ports/releases.ts';
import { proposeRelease } from './propose-release.ts';
import { readRegions } from './read-regions.ts';

export interface ReleaseDesk extends FreezingDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'list' | 'instrument' | 'estate'>;
  readonly groups: Pick<Groups, 'periods' | 'batches'>;
  readonly context: Pick<ContextData, 'asked'>;
  readonly workings: Files;
  readonly releases: Pick<Releases, 'get' | 'keep' | 'list'>;
  readonly sha256: ContentHash;
}

/** What the render step maps over. */
export interface Released {
  readonly release: string;
  readonly scopes: readonly { readonly release: string; readonly scope: string }[];
}

/**
 * Decides once, for a campaign and clock, every figure that its reports may show. A repeated run returns the
 * decision that stands, whatever has changed since.
 */
export async function releaseReports(desk: ReleaseDesk, event: ReleaseEvent): Promise<Result<Released>> {
  const campaign = await desk.campaigns.get(event.campaign);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${event.campaign}` });
  const stands = await desk.releases.get(event.campaign, event.clock);
  const decided = stands?.release ?? (await decide(desk, campaign, event));
  if (typeof decided !== 'string') return fail(decided);
  const content = await desk.workings.get(releaseKey(decided));
  const release = content && openRelease(content, decided, desk.sha256);
  if (release === undefined) return fail({ kind: 'unavailable', what: releaseKey(decided) });
  return ok({ release: decided, scopes: scopesOf(release).map((scope) => ({ release: decided, scope })) });
}

/** The hash of the release that stands after this run: its own, or that of a run that was first. */
async function decide(
  desk: ReleaseDesk,
  campaign: Campaign,
  { clock }: ReleaseEvent,
): Promise<string | Problem> {
  const { id, version } = campaign.instrument;
  const [instrument, estate, asked] = await Promise.all([
    desk.campaigns.instrument(id, version),
    desk.campaigns.estate(campaign.id),
    desk.context.asked(campaign.id),
  ]);
  if (instrument === undefined) return { kind: 'not-found', what: `instrument ${id} ${version}` };
  if (estate === undefined) return { kind: 'not-found', what: `estate of ${campaign.id}` };
  const read = await readRegions(desk, campaign.id, clock, estate);
  if (!read.ok) return read.problem;
  const companions = await companionsOf(desk, campaign, instrument, clock);
  const frozen = await contextFor(desk, campaign, estate);
  if (!frozen.ok) return frozen.problem;
  const context = frozen.value;
  const release = passGate(
    proposeRelease({ campaign, clock, instrument, estate, asked, companions, context, ...read.value }),
  );
  const content = new TextEncoder().encode(canonicalJson(release));
  const hash = desk.sha256(content);
  await desk.workings.keep(releaseKey(hash), content, 'application/json');
  // With nobody to speak of, nothing was decided: answers that are counted later are not shut out.
  if (release.groups.length === 0) return hash;
  return (await desk.releases.keep({ campaign: campaign.id, clock, release: hash })).release;
}

/** An import is of another organisation, whose staffing nobody here loads. */
const contextFor = (desk: ReleaseDesk, campaign: Campaign, estate: Estate) =>
  campaign.source === undefined ? freezeContext(desk, estate) : Promise.resolve(ok(undefined));

/** Nothing is reported before the nation has a figure; from then on every unit has a report, and areas their other editions. */
const scopesOf = (release: Release): readonly string[] =>
  release.scopes.filter(({ own, national }) => own !== null || national !== null).flatMap(editionsOf);
