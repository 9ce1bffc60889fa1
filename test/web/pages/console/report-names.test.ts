import { expect, it } from 'vitest';
import type { Release } from '../../../../shared/domain/disclosure/release.ts';
import { nameReports } from '../../../../web/pages/console/report-names.ts';
import { RELEASE } from '../../../functions/console/release.ts';

it('lists the newest run first, in it the nation, the regions and the units by name with their regions', () => {
  const reports = [
    { clock: '2026-Q2', scope: 'nation' },
    ...['unit-N03C', 'unit-N03A', 'region-N03', 'nation', 'unit-GONE'].map((scope) => ({
      clock: '2026-Q3',
      scope,
    })),
  ];
  const named = nameReports(RELEASE as unknown as Release, reports);
  expect(named.map(({ clock, name }) => `${clock} ${name}`)).toEqual([
    '2026-Q3 England and Wales',
    '2026-Q3 Wales',
    '2026-Q3 Gwent (Wales)',
    '2026-Q3 Swansea (Wales)',
    '2026-Q3 unit-GONE',
    '2026-Q2 England and Wales',
  ]);
});
