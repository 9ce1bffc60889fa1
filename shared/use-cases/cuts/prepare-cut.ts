import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { CutTable } from '../../domain/disclosure/cuts/cut-table.ts';
import { fail, type Result } from '../../domain/kernel/result.ts';
import type { CutDesk } from './cut-desk.ts';
import { prepareAreas } from './prepare-areas.ts';
import { prepareProfile } from './prepare-profile.ts';
import type { Prepared } from './setting.ts';

/** What a table needs, or why no such table can be made: that is read off the questionnaire and the calendar alone. */
export async function prepareCut(
  desk: CutDesk,
  campaign: Campaign,
  table: CutTable,
): Promise<Result<Prepared>> {
  const { id, version } = campaign.instrument;
  const [instrument, estate] = await Promise.all([
    desk.campaigns.instrument(id, version),
    desk.campaigns.estate(campaign.id),
  ]);
  if (instrument === undefined) return fail({ kind: 'not-found', what: `instrument ${id} ${version}` });
  if (estate === undefined) return fail({ kind: 'not-found', what: `estate of ${campaign.id}` });
  if (table.region !== null && !estate.regions.some(({ code }) => code === table.region)) {
    return fail({ kind: 'not-found', what: `region ${table.region}` });
  }
  const at = { campaign, instrument, estate };
  return table.of === 'areas' ? prepareAreas(desk, at, table) : prepareProfile(desk, at, table);
}
