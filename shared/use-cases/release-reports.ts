import type { Campaign } from '../domain/campaign/campaign.ts';
import { withElsewhere } from '../domain/disclosure/elsewhere/said-elsewhere.ts';
import { passGate } from '../domain/disclosure/gate.ts';
import type { Solver } from '../domain/disclosure/proof/linear-program.ts';
import { openRelease } from '../domain/disclosure/open-release.ts';
import { releaseKey } from '../domain/disclosure/release.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import type { CutDesk } from './cuts/cut-desk.ts';
import { yearlyTables } from './cuts/yearly-tables.ts';
import { companionsOf } from './companions-of.ts';
import { reportScopes } from '../domain/report/report-scopes.ts';
import { enterRelease, keepByHash } from './enter-release.ts';
import type { ReleaseEvent } from './events.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { ContentHash } from './ports/content-hash.ts';
import { freezeContext, type FreezingDesk } from './freeze-context.ts';
import type { ContextData } from './ports/context-data.ts';
import type { Files } from './ports/files.ts';
import type { Groups } from './ports/groups.ts';
import type { LedgerHead } from './ports/ledger.ts';
import type { Releases } from './ports/releases.ts';
import type { Wordings } from './ports/wordings.ts';
import { proposeRelease } from './propose-release.ts';
import { type LedgerRead, readLedger } from './read-ledger.ts';
import { readWorlds } from './read-worlds.ts';
import { readRegions } from './read-regions.ts';
import { earlierWordings } from './wording-differences.ts';
import { releaseThemes } from './release-themes.ts';
import { freezeWelsh } from './report-texts.ts';

export interface ReleaseDesk extends FreezingDesk, CutDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'list' | 'instrument' | 'estate'>;
  readonly groups: Pick<Groups, 'periods' | 'batches'>;
  readonly context: Pick<ContextData, 'asked'>;
  readonly wordings: Pick<Wordings, 'get'>;
  readonly workings: Files;
  readonly releases: Pick<Releases, 'get' | 'keep' | 'list'>;
  readonly ledger: LedgerHead;
  readonly sha256: ContentHash;
  readonly solver: Solver;
}

/** What the render step maps over. */
export interface Released {
  readonly release: string;
  readonly scopes: readonly { readonly release: string; readonly scope: string }[];
}

/** Runs that meet at the head of the ledger: each that comes late starts again from what the first has said. */
const ATTEMPTS = 5;

const TOO_LATE = 'A later quarter has been released already, so that this one can no longer be.';

/**
 * Decides once, for a campaign and clock, every figure that its reports may show, in view of everything said before.
 * A repeated run returns the decision that stands, whatever has changed since.
 */
export async function releaseReports(desk: ReleaseDesk, event: ReleaseEvent): Promise<Result<Released>> {
  const campaign = await desk.campaigns.get(event.campaign);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${event.campaign}` });
  const stands = await desk.releases.get(event.campaign, event.clock);
  if (stands !== undefined) return released(desk, stands.release);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await readLedger(desk, campaign.id);
    if (!before.ok) return before;
    const said = before.value.entries.find(({ clock }) => clock === event.clock);
    const decided = said ? ok(said.release) : await decide(desk, campaign, event, before.value);
    if (!decided.ok) return decided;
    if (decided.value !== undefined) return released(desk, decided.value);
  }
  return fail({ kind: 'conflict', what: 'release' });
}

/** The hash of the release it made, or undefined where another run came first. */
async function decide(
  desk: ReleaseDesk,
  campaign: Campaign,
  { clock }: ReleaseEvent,
  before: LedgerRead,
): Promise<Result<string | undefined>> {
  // What came later was said of everybody up to then: taking an earlier figure away from it would tell of the rest.
  if (before.entries.some((entry) => entry.clock > clock))
    return fail({ kind: 'not-allowed', why: TOO_LATE });
  const { id, version } = campaign.instrument;
  const [instrument, estate, asked] = await Promise.all([
    desk.campaigns.instrument(id, version),
    desk.campaigns.estate(campaign.id),
    desk.context.asked(campaign.id),
  ]);
  if (instrument === undefined) return fail({ kind: 'not-found', what: `instrument ${id} ${version}` });
  if (estate === undefined) return fail({ kind: 'not-found', what: `estate of ${campaign.id}` });
  const themes =
    campaign.source === undefined ? await releaseThemes(desk, campaign, instrument, estate) : ok(undefined);
  if (!themes.ok) return themes;
  const yearly = await yearlyTables(desk, { campaign, instrument, estate });
  if (!yearly.ok) return yearly;
  // Themes and tables may just have been entered: the ledger is read again, rather than all of this proved for nothing.
  if ((await desk.ledger.entries(campaign.id)).length > before.hashes.length) return ok(undefined);
  const read = await readRegions(desk, campaign.id, clock, estate);
  if (!read.ok) return read;
  const companions = await companionsOf(desk, campaign, instrument, clock);
  const earlierVersions = await earlierWordings(desk.campaigns, campaign, instrument);
  const frozen = await contextFor(desk, campaign, estate);
  if (!frozen.ok) return frozen;
  const context = frozen.value;
  const proposal = proposeRelease({
    campaign,
    clock,
    instrument,
    estate,
    asked,
    companions,
    earlierVersions,
    context,
    themes: themes.value,
    yearly: yearly.value,
    welsh: await freezeWelsh(desk, instrument),
    ...read.value,
  });
  const said = withElsewhere(before.said, before.elsewhere, [...proposal.atoms.keys()]);
  const worlds = await readWorlds(desk, before.entries);
  if (!worlds.ok) return worlds;
  const passed = passGate({ ...proposal, worlds: worlds.value }, said, desk.solver);
  if (!passed.ok) return passed;
  const { release } = passed.value;
  // With nobody to speak of, nothing was decided: answers that are counted later are not shut out.
  if (release.groups.length === 0) return ok(await keepByHash(desk, releaseKey, release));
  return ok(await enterRelease(desk, proposal, passed.value, { ...before, said }, desk.solver.name));
}

async function released(desk: ReleaseDesk, hash: string): Promise<Result<Released>> {
  const content = await desk.workings.get(releaseKey(hash));
  const release = content && openRelease(content, hash, desk.sha256);
  if (release === undefined) return fail({ kind: 'unavailable', what: releaseKey(hash) });
  // The ledger has decided; the row is how readers find it. A crash between the two is made good by the next run.
  if (release.groups.length > 0) {
    await desk.releases.keep({ campaign: release.campaign.id, clock: release.clock, release: hash });
  }
  return ok({ release: hash, scopes: reportScopes(release).map((scope) => ({ release: hash, scope })) });
}

/** An import is of another organisation, whose staffing nobody here loads. */
const contextFor = (desk: ReleaseDesk, campaign: Campaign, estate: Estate) =>
  campaign.source === undefined ? freezeContext(desk, estate) : Promise.resolve(ok(undefined));
