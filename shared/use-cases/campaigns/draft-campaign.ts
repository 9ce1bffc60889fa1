import { Campaign, type Who } from '../../domain/campaign/campaign.ts';
import { clockOf } from '../../domain/campaign/clock-of.ts';
import { designOf, isApproved } from '../../domain/campaign/draft/approval.ts';
import { askedPlaces } from '../../domain/campaign/draft/asked-places.ts';
import type { CampaignDraft } from '../../domain/campaign/draft/campaign-draft.ts';
import { draftIssues } from '../../domain/campaign/draft/draft-issues.ts';
import { equalityInstrument } from '../../domain/instrument/equality.ts';
import type { Instrument } from '../../domain/instrument/instrument.ts';
import { invalid } from '../../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { schemaIssues } from '../../domain/kernel/schema-issues.ts';
import { standing as stored } from '../add-instrument.ts';
import type { CampaignDesk } from '../campaign-desk.ts';
import { estateToday } from '../estate-today.ts';
import { findEquality, findInstrument } from '../find-instrument.ts';
import type { ContentHash } from '../ports/content-hash.ts';
import { changedMeanwhile, designHash } from './design-hash.ts';
import { isAnybodyListed } from './listed.ts';

interface Drafting {
  readonly draft: CampaignDraft;
  readonly by: Who;
  /** Made anew, or a draft that stands changed. */
  readonly isNew: boolean;
  /** Hash of the design that was looked at: what was changed meanwhile is not written over unseen. */
  readonly design?: string | undefined;
}

/**
 * A campaign that asks nobody yet: who is asked is listed once it is approved. A change takes an approval away. The
 * same creation again, by the same person, is the one that stands.
 */
export async function draftCampaign(
  desk: CampaignDesk & { readonly hash: ContentHash },
  { draft, by, isNew, design }: Drafting,
): Promise<Result<Campaign>> {
  const made = await designed(desk, draft);
  if (!made.ok) return made;
  const standing = await desk.campaigns.get(draft.id);
  if (isNew) return create(desk, { ...made.value, drafters: [by] }, standing);
  if (standing === undefined) return fail({ kind: 'not-found', what: `campaign ${draft.id}` });
  if (standing.status !== 'draft') {
    return fail({
      kind: 'not-allowed',
      why: `The campaign ${draft.id} is ${standing.status}: it stays as it is.`,
    });
  }
  if (design !== undefined && designHash(desk.hash, standing) !== design) {
    return fail(changedMeanwhile(draft.id));
  }
  const fixed = await whatIsFixed(desk, standing, made.value);
  if (fixed !== undefined) return fail(fixed);
  const { drafters = [], publicKey, approval, revision } = standing;
  const others = drafters.filter(({ id }) => id !== by.id);
  const changed: Campaign = {
    ...made.value,
    drafters: [...others, by],
    ...(publicKey !== undefined && { publicKey }),
    ...(approval !== undefined && { approval }),
    ...(revision !== undefined && { revision }),
  };
  const kept = isApproved(changed) ? changed : { ...changed, approval: undefined };
  if (await desk.campaigns.change(kept, 'draft')) return ok(kept);
  return fail(changedMeanwhile(draft.id));
}

async function create(
  { campaigns }: Pick<CampaignDesk, 'campaigns'>,
  campaign: Campaign,
  standing: Campaign | undefined,
): Promise<Result<Campaign>> {
  if (standing === undefined && (await campaigns.create(campaign))) return ok(campaign);
  const winner = standing ?? (await campaigns.get(campaign.id));
  const same =
    winner?.status === 'draft' &&
    designOf(winner) === designOf(campaign) &&
    winner.drafters?.[0]?.id === campaign.drafters?.[0]?.id;
  return same ? ok(winner) : fail(invalid('id', 'There is a campaign of this name already'));
}

/** Rows of a list were read by the instrument's columns and the places that were asked then. */
async function whatIsFixed(desk: Pick<CampaignDesk, 'invitations'>, before: Campaign, after: Campaign) {
  const moved = JSON.stringify(before.asks) !== JSON.stringify(after.asks);
  const asksOther = before.instrument.id !== after.instrument.id;
  if ((!moved && !asksOther) || !(await isAnybodyListed(desk, before.id))) return undefined;
  const what = 'cannot change now: people are listed already. Make another campaign.';
  return invalid(asksOther ? 'instrument' : 'asks', `The ${asksOther ? 'survey' : 'places'} ${what}`);
}

async function designed(desk: CampaignDesk, draft: CampaignDraft): Promise<Result<Campaign>> {
  const found = await findInstrument(desk, draft.instrument);
  if (!found.ok) return found;
  const instrument = found.value;
  const places = askedPlaces(instrument, await estateToday(desk), draft.asks ?? { regions: [], units: [] });
  const equality = draft.equality === true ? await findEquality(desk) : undefined;
  if (equality?.ok === false) return equality;
  const issues = [...draftIssues(instrument, draft, desk.clock.now()), ...(places.ok ? [] : places.problem)];
  if (issues.length > 0) return fail({ kind: 'invalid', issues });
  // What is previewed and approved is what is asked: a version that comes later needs another draft.
  if (!(await desk.campaigns.keepInstrument(instrument)))
    return fail(stored(instrument, 'is stored with other content'));
  const campaign = Campaign.safeParse({
    ...draft,
    instrument: { id: instrument.id, version: instrument.version },
    asks: places.ok ? places.value : undefined,
    ...equalityOf(equality?.value),
    clock: clockOf(instrument),
    status: 'draft',
  });
  return campaign.success
    ? ok(campaign.data)
    : fail({ kind: 'invalid', issues: schemaIssues(campaign.error) });
}

function equalityOf(equality: Instrument | undefined): Pick<Campaign, 'equality' | 'equalityVersion'> {
  if (equality === undefined) return { equality: undefined };
  const isLater = equality.version !== equalityInstrument().version;
  return { equality: true, ...(isLater && { equalityVersion: equality.version }) };
}
