import { cutKey } from '../../domain/disclosure/cuts/cut.ts';
import type { ProfileTable } from '../../domain/disclosure/cuts/cut-table.ts';
import { whyNeverSplit } from '../../domain/disclosure/cuts/refusal.ts';
import type { FrozenFile } from '../../domain/disclosure/release.ts';
import type { Instrument } from '../../domain/instrument/instrument.ts';
import { profileKeys } from '../../domain/instrument/profile-keys.ts';
import { monthOf, poolYearOf } from '../../domain/kernel/calendar.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { releasedQuestions, type Setting } from '../campaign-setting.ts';
import { askCut } from './ask-cut.ts';
import type { CutDesk } from './cut-desk.ts';

const BY = 'Holdfast, by itself';
const WHY = 'What the reports of regions and the nation say each year of roles and tenure';

/**
 * Asks, once the profile counts of a year stand, for the tables of why people leave that nobody needs to ask for: people
 * of each role by tenure, and the reasons that each role gave. They pass the gate as anybody's requests do. Returns those
 * that stand of the last counted year; what somebody's earlier table rules out, or what cannot be made of the counts, is
 * not among them.
 */
export async function yearlyTables(desk: CutDesk, setting: Setting): Promise<Result<readonly FrozenFile[]>> {
  const { campaign, instrument } = setting;
  const [rows, second] = instrument.profile.keys;
  const reasons = releasedQuestions(setting)
    .filter(({ id, role }) => role === 'reasons' && instrument.profile.counts.includes(id))
    .filter((question) => whyNeverSplit(question) === undefined)
    .map(({ id }) => id);
  if (rows === undefined || reasons.length === 0) return ok([]);
  const year = await lastCounted(desk, campaign.id);
  if (year === undefined) return ok([]);
  const standing: FrozenFile[] = [];
  // Roles by tenure first: what lies inside it may follow.
  for (const columns of [widest(instrument, second), ...reasons]) {
    const table: ProfileTable = { of: 'profile', year, region: null, rows, columns };
    const asked = await askCut(desk, { action: 'ask-cut', campaign: campaign.id, table, by: BY, why: WHY });
    if (!asked.ok && asked.problem.kind !== 'not-allowed') return asked;
    const answer = asked.ok ? asked.value.decided?.answer : undefined;
    if (answer?.is === 'granted') standing.push({ key: cutKey(answer.table), sha256: answer.table });
  }
  return ok(standing);
}

/** In bands where it has them: of a region's few hundred leavers, hardly ten have one role and one time in it. */
const widest = (instrument: Instrument, question: string | undefined): string | null =>
  profileKeys(instrument).findLast(({ of }) => of === question)?.id ?? null;

/** Between 1 April and the count in May it is the year before the last. */
async function lastCounted({ profiles, clock }: CutDesk, campaign: string): Promise<string | undefined> {
  const now = Number(poolYearOf(monthOf(clock.now())));
  for (const year of [String(now - 1), String(now - 2)]) {
    const counts = await profiles.counts(campaign, year);
    if (counts.some(({ months }) => months.length > 0)) return year;
  }
  return undefined;
}
