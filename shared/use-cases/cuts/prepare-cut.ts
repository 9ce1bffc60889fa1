import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { CutTable } from '../../domain/disclosure/cuts/cut-table.ts';
import { fail, type Result } from '../../domain/kernel/result.ts';
import { settingOf } from '../campaign-setting.ts';
import type { CutDesk } from './cut-desk.ts';
import { prepareAreas } from './prepare-areas.ts';
import { prepareProfile } from './prepare-profile.ts';
import type { Prepared } from './prepared.ts';

/** What a table needs, or why no such table can be made: that is read off the questionnaire and the calendar alone. */
export async function prepareCut(
  desk: CutDesk,
  campaign: Campaign,
  table: CutTable,
): Promise<Result<Prepared>> {
  const setting = await settingOf(desk.campaigns, campaign);
  if (!setting.ok) return setting;
  const { estate } = setting.value;
  if (table.region !== null && !estate.regions.some(({ code }) => code === table.region)) {
    return fail({ kind: 'not-found', what: `region ${table.region}` });
  }
  return table.of === 'areas'
    ? prepareAreas(desk, setting.value, table)
    : prepareProfile(desk, setting.value, table);
}
