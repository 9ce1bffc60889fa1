import { packPile } from '../domain/answer/pack-slips.ts';
import type { Campaign } from '../domain/campaign/campaign.ts';
import { type CheckedMapping, checkMapping } from '../domain/history/check-mapping.ts';
import type { Cohort } from '../domain/history/cohort.ts';
import { historyEstate, historyPools, sourceText } from '../domain/history/history-estate.ts';
import { readCohort } from '../domain/history/read-cohort.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { dayOf } from '../domain/kernel/calendar.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { invalid, type Problem } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { type ImportReport, importReport } from './import-report.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { ReadCsv } from './ports/csv.ts';
import type { Clock } from './ports/machine.ts';
import type { Slips } from './ports/slips.ts';

export interface HistoryDesk {
  readonly campaigns: Campaigns;
  readonly slips: Pick<Slips, 'keep'>;
  readonly readCsv: ReadCsv;
  readonly hash: ContentHash;
  readonly clock: Clock;
}

export interface HistoryFile {
  /** The mapping, parsed JSON. */
  readonly mapping: unknown;
  readonly csv: Uint8Array;
  readonly dryRun: boolean;
}

/** Slips of a closed cohort stand under this in place of a month. */
const CLOSE = 'close';

/**
 * An earlier exit survey becomes a closed campaign of its own. The campaign's draft claims the id for this file and
 * mapping before anything else is written, and closing it comes last; all between is the same whoever writes it,
 * so a run that was cut off is finished by running it again.
 */
export async function importHistory(desk: HistoryDesk, file: HistoryFile): Promise<Result<ImportReport>> {
  const checked = checkMapping(file.mapping);
  if (!checked.ok) return checked;
  const { mapping } = checked.value;
  const table = desk.readCsv(file.csv, mapping.file);
  if (!table.ok) return table;
  const read = readCohort(checked.value, table.value);
  if (!read.ok) return read;
  const cohort = read.value;
  if (file.dryRun) return ok(importReport(checked.value, cohort, 'dry-run'));

  const { taken } = cohort.rows;
  const { id, k } = mapping.campaign;
  if (taken < k) return fail(invalid('file', `${taken} rows can be taken: an import needs ${k} or more.`));
  if (!(await mayKeep(desk.campaigns, checked.value.instrument)))
    return fail(otherVersion(checked.value.instrument));
  const campaign = campaignOf(checked.value, cohort, desk.hash(contentOf(file)), dayOf(desk.clock.now()));
  const standing = (await desk.campaigns.create(campaign)) ? campaign : await desk.campaigns.get(id);
  if (standing?.imported !== campaign.imported) {
    return fail({
      kind: 'conflict',
      what: `There is a campaign ${id} already, made from something else. An import needs an id of its own.`,
    });
  }
  if (standing?.status === 'closed') return ok(importReport(checked.value, cohort, 'already-imported'));
  return keep(desk, checked.value, cohort, campaign);
}

async function keep(
  { campaigns, slips }: HistoryDesk,
  checked: CheckedMapping,
  cohort: Cohort,
  campaign: Campaign,
): Promise<Result<ImportReport>> {
  const { mapping, instrument } = checked;
  if (!(await campaigns.keepInstrument(instrument))) return fail(otherVersion(instrument));
  const estate = historyEstate(mapping, cohort, campaign.closed ?? '');
  await campaigns.keepEstate(campaign.id, estate);
  await campaigns.keepPools(campaign.id, CLOSE, historyPools(estate, cohort, campaign.k));
  const packs = packPile(instrument, cohort.slips);
  for (const [part, pack] of packs.entries()) {
    await slips.keep(campaign.id, mapping.area.code, { month: CLOSE, part, parts: packs.length, pack });
  }
  await campaigns.change({ ...campaign, status: 'closed' }, 'draft');
  return ok(importReport(checked, cohort, 'imported'));
}

/** Asked before the id is claimed: a claim that could never be made good would stand in the way of the next file. */
async function mayKeep(campaigns: Campaigns, instrument: Instrument): Promise<boolean> {
  const kept = await campaigns.instrument(instrument.id, instrument.version);
  return kept === undefined || canonicalJson(kept) === canonicalJson(instrument);
}

const otherVersion = ({ id, version }: Instrument): Problem => ({
  kind: 'conflict',
  what: `Version ${version} of the instrument ${id} is kept with other questions. Give these a new version.`,
});

const campaignOf = (
  { mapping, instrument }: CheckedMapping,
  cohort: Cohort,
  imported: string,
  day: string,
): Campaign => ({
  id: mapping.campaign.id,
  title: mapping.campaign.title,
  instrument: { id: instrument.id, version: instrument.version },
  clock: 'cohort',
  k: mapping.campaign.k,
  status: 'draft',
  closed: day,
  source: sourceText(mapping, cohort),
  imported,
  contacts: { eapPhone: '', concernUrl: '', helpEmail: '' },
});

/** The mapping in its canonical form, then the file as it is. */
function contentOf({ mapping, csv }: HistoryFile): Uint8Array {
  const head = new TextEncoder().encode(`${canonicalJson(mapping)}\n`);
  const content = new Uint8Array(head.length + csv.length);
  content.set(head);
  content.set(csv, head.length);
  return content;
}
