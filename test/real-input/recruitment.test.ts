import { describe, expect, it } from 'vitest';
import { readCsv } from '../../shared/adapters/csv/read-csv.ts';
import { FORMS } from '../../shared/domain/context/forms.ts';
import { readContext } from '../../shared/domain/context/read-context.ts';
import { roleFinder } from '../../shared/domain/context/role-map.ts';
import type { RecruitmentRow } from '../../shared/domain/context/rows.ts';
import { groupIndices } from '../../shared/domain/context/group-indices.ts';
import { stagesOf } from '../../shared/domain/context/selection.ts';
import { fail } from '../../shared/domain/kernel/result.ts';
import { perHundred } from '../../shared/domain/report/background/words.ts';
import { valueOf } from '../domain/statistics/result-of.ts';
import { isThere, recordsOf } from './shared-data.ts';

const BERKELEY = 'recruitment/ucb_admissions_1973.csv';
const FAST_STREAM = 'recruitment/fast_stream_2025_table1.csv';

/** Through the import's own form, as an operator would load it. */
function loaded(lines: readonly string[]): readonly RecruitmentRow[] {
  const csv = new TextEncoder().encode([FORMS.recruitment.columns.join(','), ...lines].join('\n'));
  const table = valueOf(readCsv(csv, { encoding: 'utf-8', delimiter: ',' }));
  const nobody = () => fail('is not asked for');
  const read = readContext(
    FORMS.recruitment,
    table,
    { role: roleFinder([]), unit: nobody, place: nobody },
    '2026-01-01',
  );
  expect(valueOf(read).refused).toEqual([]);
  return valueOf(read).rows as readonly RecruitmentRow[];
}

describe.skipIf(!isThere(BERKELEY))('Berkeley 1973 (skipped where ../shared is absent)', () => {
  const records = isThere(BERKELEY) ? recordsOf(BERKELEY) : [];
  const total = (admit: RegExp, gender: string, dept: RegExp) =>
    records
      .filter((row) => admit.test(row['admit']!) && row['gender'] === gender && dept.test(row['dept']!))
      .reduce((sum, row) => sum + Number(row['freq']), 0);
  const lines = (round: string, dept: RegExp) =>
    (['Male', 'Female'] as const).map((gender) => {
      const [passed, entered] = [total(/^Admitted$/, gender, dept), total(/./, gender, dept)];
      return `${round},1,Admission,sex,${gender},${gender === 'Male' ? 'reference' : 'compared'},${entered},${passed},0`;
    });
  const departments = ['A', 'B', 'C', 'D', 'E', 'F'];

  it('flags women as admitted less often over all, at 30.4% against 44.5%', () => {
    const [all, ...more] = groupIndices(loaded(lines('All', /./)), 'All');
    expect(more).toEqual([]);
    const { focal, against, index, flagged } = all!;
    expect(
      [focal.success / focal.n, against.success / against.n].map((share) => Number(share.toFixed(3))),
    ).toEqual([0.304, 0.445]);
    expect(index!.rri).toBeLessThan(0.8);
    expect(flagged).toBe(true);
  });

  it('shows the reversal: within departments women do better in four of six, and no department is flagged against them', () => {
    const rows = loaded(departments.flatMap((dept) => lines(dept, new RegExp(`^${dept}$`))));
    const indices = departments.flatMap((dept) => groupIndices(rows, dept));
    expect(indices.filter(({ index }) => index!.rri > 1)).toHaveLength(4);
    expect(indices.filter(({ flagged, index }) => flagged && index!.rri < 1)).toEqual([]);
    const [a] = indices;
    expect(a!.flagged).toBe(true);
    expect(a!.index!.rri).toBeCloseTo(89 / 108 / (512 / 825), 10);
  });
});

describe.skipIf(!isThere(FAST_STREAM))('the Fast Stream of 2025 (skipped where ../shared is absent)', () => {
  it('has the success rates that were published, scheme by scheme', () => {
    const schemes = recordsOf(FAST_STREAM).filter((row) => row['published_success_rate_pct'] !== '');
    const rows = loaded(
      schemes.map(
        (row) =>
          `${row['scheme']},1,All,all,all,all,${row['applications_first_pref']},${row['recommended']},0`,
      ),
    );
    const found = schemes.map(({ scheme }) => {
      const [stage] = stagesOf(rows, scheme!);
      return [scheme, perHundred(stage!.success!.p)];
    });
    expect(found).toHaveLength(17);
    expect(found).toEqual(schemes.map((row) => [row['scheme'], Number(row['published_success_rate_pct'])]));
  });
});
