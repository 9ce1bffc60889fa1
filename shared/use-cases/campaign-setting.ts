import type { Campaign } from '../domain/campaign/campaign.ts';
import type { ReleasedQuestion } from '../domain/disclosure/release.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import type { Campaigns } from './ports/campaigns.ts';
import { projections } from './released-questions.ts';

/** A campaign with what it asks and of whom. */
export interface Setting {
  readonly campaign: Campaign;
  readonly instrument: Instrument;
  readonly estate: Estate;
}

export async function settingOf(
  campaigns: Pick<Campaigns, 'instrument' | 'estate'>,
  campaign: Campaign,
): Promise<Result<Setting>> {
  const { id, version } = campaign.instrument;
  const [instrument, estate] = await Promise.all([
    campaigns.instrument(id, version),
    campaigns.estate(campaign.id),
  ]);
  if (instrument === undefined) return fail({ kind: 'not-found', what: `instrument ${id} ${version}` });
  if (estate === undefined) return fail({ kind: 'not-found', what: `estate of ${campaign.id}` });
  return ok({ campaign, instrument, estate });
}

export const releasedQuestions = ({ instrument, campaign }: Setting): readonly ReleasedQuestion[] =>
  projections(instrument, campaign.context).map(({ question }) => question);
