import { Campaign } from '../domain/campaign/campaign.ts';
import { SELF_SELECTED } from '../domain/campaign/estate-for.ts';
import { detailIssues } from '../domain/campaign/detail-issues.ts';
import { OPEN_CODE_BYTES, openCampaignOf, openCode, openIdOf } from '../domain/campaign/open-link.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { invalid, type Problem } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { CampaignDesk } from './campaign-desk.ts';
import type { Random } from './ports/machine.ts';

export type OpenDesk = Pick<CampaignDesk, 'campaigns' | 'clock' | 'estate'> & { readonly random: Random };

/** Among staff an open link would let anybody answer for any unit, and as often as they like. */
const AUDIENCE: Instrument['audience'] = 'candidate';

/**
 * Makes the campaign of those who will answer by an open link beside an open campaign of candidates; asked again, it
 * is the one that stands.
 */
export async function askOpenly(
  desk: OpenDesk,
  { campaign: id, closes }: { readonly campaign: string; readonly closes: string },
): Promise<Result<Campaign>> {
  const asked = await desk.campaigns.get(id);
  if (asked === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  const standing = await desk.campaigns.get(openIdOf(id));
  if (standing !== undefined && standing.selfSelected?.of !== id) return fail(taken(standing));
  if (standing !== undefined) return standing.closes === closes ? ok(standing) : fail(closesElse(standing));
  const instrument = await desk.campaigns.instrument(asked.instrument.id, asked.instrument.version);
  if (asked.status !== 'open' || instrument === undefined) {
    return fail({ kind: 'not-allowed', why: `The campaign ${id} is ${asked.status}: open it first.` });
  }
  if (instrument.audience !== AUDIENCE || asked.selfSelected !== undefined) {
    return fail({
      kind: 'not-allowed',
      why: 'Only candidates who are invited too can be asked by an open link.',
    });
  }
  const issues = detailIssues({ closes }, desk.clock.now());
  if (issues.length > 0) return fail({ kind: 'invalid', issues });
  const made = openCampaignOf(asked, { code: openCode(desk.random.bytes(OPEN_CODE_BYTES)), closes });
  if (made === undefined)
    return fail(invalid('campaign', 'has a name too long for another to be made of it'));
  await desk.campaigns.keepEstate(made.id, { ...desk.estate, units: [], regions: [SELF_SELECTED] });
  if (await desk.campaigns.create(Campaign.parse(made))) return ok(made);
  return fail({
    kind: 'conflict',
    what: `The open link of ${id} was made by someone else at the same time.`,
  });
}

/** After a link was taken back: another code, so that the old one can never work again. */
export async function changeOpenCode(
  desk: Pick<OpenDesk, 'campaigns' | 'random'>,
  id: string,
): Promise<Result<Campaign>> {
  const campaign = await desk.campaigns.get(openIdOf(id));
  if (campaign?.selfSelected === undefined) return fail({ kind: 'not-found', what: `open link of ${id}` });
  const code = openCode(desk.random.bytes(OPEN_CODE_BYTES));
  const changed: Campaign = { ...campaign, selfSelected: { ...campaign.selfSelected, code } };
  if (await desk.campaigns.change(changed, campaign.status)) return ok(changed);
  return fail({ kind: 'conflict', what: `The open link of ${id} was changed at the same time.` });
}

const taken = ({ id }: Campaign): Problem => ({
  kind: 'conflict',
  what: `There is a campaign ${id} already, and it is no open link's.`,
});

const closesElse = ({ id, closes = '' }: Campaign): Problem => ({
  kind: 'conflict',
  what: `There is an open link already, until ${closes}: its campaign is ${id}, and that day was told to people.`,
});
