import { passProfileCut } from '../../domain/disclosure/cuts/cut-gate.ts';
import type { ProfileTable } from '../../domain/disclosure/cuts/cut-table.ts';
import type { ProfilePile } from '../../domain/disclosure/cuts/profile-pile.ts';
import type { Stretch } from '../../domain/disclosure/cuts/said-of-area.ts';
import type { RegionPeriod } from '../../domain/disclosure/groups.ts';
import { profileKeys } from '../../domain/instrument/profile-keys.ts';
import { invalid } from '../../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { CutDesk } from './cut-desk.ts';
import { releasedQuestions, type Setting } from '../campaign-setting.ts';
import { type Prepared, unknownQuestion } from './prepared.ts';

/** People of a year's profile counts by what they said of themselves. */
export async function prepareProfile(
  { profiles, groups }: CutDesk,
  setting: Setting,
  table: ProfileTable,
): Promise<Result<Prepared>> {
  const { campaign, instrument, estate } = setting;
  const keys = profileKeys(instrument);
  const { counts } = instrument.profile;
  const { rows, columns, year } = table;
  const parting = keys.find(({ id }) => id === rows);
  if (parting === undefined)
    return fail(
      unknownQuestion(
        'rows',
        keys.map(({ id }) => id),
      ),
    );
  const others = keys.filter(({ of }) => of !== parting.of);
  const second = others.find(({ id }) => id === columns);
  if (columns !== null && second === undefined && !counts.includes(columns)) {
    return fail(unknownQuestion('columns', [...others.map(({ id }) => id), ...counts]));
  }
  const isCounted = columns !== null && counts.includes(columns);
  const question = isCounted ? releasedQuestions(setting).find(({ id }) => id === columns) : undefined;
  if (isCounted && question === undefined) {
    return fail(invalid('columns', `${columns} stands in no report, so that no table can split it`));
  }
  const counted = await profiles.counts(campaign.id, year);
  if (counted.length === 0) return fail({ kind: 'not-allowed', why: notCounted(year) });
  const wanted = estate.regions.filter(({ code }) => table.region === null || code === table.region);
  const piles: ProfilePile[] = [];
  for (const { code, name } of wanted) {
    const found = counted.find(({ region }) => region === code);
    if (found === undefined || found.months.length === 0) continue;
    const periods = await groups.periods(campaign.id, code);
    piles.push({
      region: code,
      area: name,
      stretch: stretchOf(code, periods, found.months),
      cells: found.cells,
    });
  }
  const without = wanted
    .filter(({ code }) => !piles.some(({ region }) => region === code))
    .map(({ name }) => name);
  const parts = {
    table,
    question,
    piles,
    without,
    rows: parting.options,
    columns: second?.options ?? [],
  };
  return ok({
    question,
    pass: (heading, said, granted, solver) => passProfileCut({ ...parts, ...heading }, said, granted, solver),
  });
}

const notCounted = (year: string): string =>
  `The year from April ${year} has not been counted. That is done a month after it ends, on 1 May`;

/** The year's months as periods that follow each other; undefined where they are none. */
function stretchOf(
  region: string,
  periods: readonly RegionPeriod[],
  months: readonly string[],
): Stretch | undefined {
  const ordered = periods.toSorted((a, b) => (a.clock < b.clock ? -1 : 1));
  const inYear = (period: RegionPeriod): boolean => period.months.some((month) => months.includes(month));
  const inside = ordered.filter(inYear);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const between = ordered.filter(({ clock }) => clock >= first.clock && clock <= last.clock);
  const isWhole =
    between.length === inside.length && inside.flatMap((period) => period.months).length === months.length;
  if (!isWhole) return undefined;
  return {
    region,
    after: ordered.findLast(({ clock }) => clock < first.clock)?.clock ?? '',
    upTo: last.clock,
  };
}
