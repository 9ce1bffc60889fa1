import type { Campaign } from '../../domain/campaign/campaign.ts';
import { addMonths, poolYearOf, quarterOfMonth } from '../../domain/kernel/calendar.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { questionOf } from '../../domain/instrument/instrument.ts';
import { profileKeys } from '../../domain/instrument/profile-keys.ts';
import { releasedQuestions, settingOf } from '../campaign-setting.ts';
import type { Campaigns } from '../ports/campaigns.ts';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** What can be asked for of a campaign, for a form: read off its questionnaire and the calendar alone. */
export interface CutChoices {
  /** Of the profile, by which people are parted. */
  readonly rows: readonly Choice[];
  /** Beside those, questions that are counted by the profile. */
  readonly counted: readonly Choice[];
  readonly questions: readonly Choice[];
  /** From 1 April, named by the calendar year that they start in. */
  readonly years: readonly string[];
  /** Those that are over; none of a campaign that is counted at its close. */
  readonly quarters: readonly string[];
  readonly regions: readonly Choice[];
}

export async function cutChoices(
  campaigns: Pick<Campaigns, 'instrument' | 'estate'>,
  campaign: Campaign,
  month: string,
): Promise<Result<CutChoices>> {
  const setting = await settingOf(campaigns, campaign);
  if (!setting.ok) return setting;
  const { instrument, estate } = setting.value;
  const released = releasedQuestions(setting.value);
  const named = (id: string): Choice => ({ value: id, text: questionOf(instrument, id)?.text ?? id });
  const { counts } = instrument.profile;
  const months = campaign.opened === undefined ? [] : monthsTo(campaign.opened.slice(0, 7), month);
  return ok({
    rows: profileKeys(instrument).map(({ id, text }) => ({ value: id, text })),
    counted: counts.filter((id) => released.some((question) => question.id === id)).map(named),
    questions: released.map(({ id, text }) => ({ value: id, text })),
    years: [...new Set(months.map(poolYearOf))].toReversed(),
    quarters: campaign.clock === 'cohort' ? [] : quartersBefore(quarterOfMonth(month), months),
    regions: estate.regions.map(({ code, name }) => ({ value: code, text: name })),
  });
}

const quartersBefore = (now: string, months: readonly string[]): readonly string[] =>
  [...new Set(months.map(quarterOfMonth))].filter((quarter) => quarter < now).toReversed();

function monthsTo(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}
