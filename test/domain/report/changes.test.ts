import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Release, ReleasedFigure } from '../../../shared/domain/disclosure/release.ts';
import { changesSince, changeFindings, changeTable } from '../../../shared/domain/report/changes.ts';
import { ALONE, viewOf } from '../../../shared/domain/report/view.ts';
import { releaseOf, REASONS } from '../../fixtures/small-release.ts';

const viewAt = (now: Release, ...earlier: Release[]) => viewOf(now, 'unit-A', { ...ALONE, earlier })!;
const count = (x: number) => ({ is: 'count', x }) as ReleasedFigure;
const bound = { is: 'bound', most: 2 } as ReleasedFigure;

const at = (n: number, workload: ReleasedFigure, pay: ReleasedFigure) =>
  releaseOf({ id: 'unit-A', level: 'unit', n, figures: { reasons: { workload, pay } } });

describe('the change since the last batch', () => {
  it('is what the newest answers say, against all before them', () => {
    const changes = changesSince(
      viewAt(at(30, count(12), count(8)), at(20, count(2 + 1), count(5))),
      REASONS,
    )!;
    expect(changes.fresh).toBe(10);
    expect(changes.all.map(({ since, before }) => [since, before])).toEqual([
      [
        { x: 9, n: 10 },
        { x: 3, n: 20 },
      ],
      [
        { x: 3, n: 10 },
        { x: 5, n: 20 },
      ],
    ]);
    expect(changeFindings(REASONS, changes)).toEqual([
      'More of the newest answers than of those before: workload, 9 of 10 (90%) against 3 of 20 (15%).',
    ]);
  });

  it('says where the question was reworded on the way', () => {
    const noteOf = (now: Release) =>
      changeTable(REASONS, changesSince(viewAt(now, at(10, count(4), count(3))), REASONS))!.note;
    const now = at(20, count(8), count(4));
    const differs = [{ question: 'reasons', is: 'reworded' as const }];
    const earlier = [{ version: '1.0.0', until: '2026-02-01', differs }];
    expect(noteOf(now)).not.toContain('reworded');
    expect(noteOf({ ...now, instrument: { ...now.instrument, earlier } })).toContain(
      'was reworded on the way',
    );
  });

  it('says what could have been seen where nothing is clear', () => {
    const changes = changesSince(viewAt(at(20, count(8), count(4)), at(10, count(4), count(3))), REASONS);
    // Fisher’s p of 9 in 10 against 4 in 10 is 0.057.
    expect(changeFindings(REASONS, changes)).toEqual([
      'No clear change since the last report in any of the 2 reasons compared (10 new answers against 10 before). With so many, a share of 40% would have had to rise to at least 100% to be seen.',
    ]);
  });

  it('goes back to the last report with fewer answers, and compares no count that is a bound', () => {
    const view = viewAt(at(20, count(8), count(4)), at(20, count(8), count(4)), at(10, count(4), bound));
    expect(changesSince(view, REASONS)!.all.map(({ option }) => option.value)).toEqual(['workload']);
  });

  it('is nothing where there is no earlier figure, or the new answers are too few to be a group', () => {
    expect(changesSince(viewAt(at(20, count(8), count(4))), REASONS)).toBeUndefined();
    expect(
      changesSince(viewAt(at(20, count(8), count(4)), at(11, count(4), count(3))), REASONS),
    ).toBeUndefined();
  });

  it('never prints a unit’s count of 2 or fewer, even one that two released counts tell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 10 }), fc.integer({ min: 0, max: 10 }), (before, more) => {
        const changes = changesSince(
          viewAt(at(40, count(before + more), bound), at(20, count(before), bound)),
          REASONS,
        )!;
        const row = changeTable(REASONS, changes)!.rows[0]!;
        expect(typeof row[5] === 'object').toBe(more <= 2);
      }),
    );
  });
});
