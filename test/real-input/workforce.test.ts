import { describe, expect, it } from 'vitest';
import { openRelease } from '../../shared/domain/disclosure/open-release.ts';
import { buildReport } from '../../shared/domain/report/build-report.ts';
import { tablesOf } from '../../shared/domain/report/report.ts';
import { readCompanions } from '../../shared/use-cases/read-companions.ts';
import { loadInto, staffingCsv } from '../fixtures/context-files.ts';
import { runTo, sampleYear } from '../fixtures/report-run.ts';
import { isThere, recordsOf } from './shared-data.ts';

const HEADLINES = 'workforce/quarterly_headlines.csv';
const VACANCIES = 'workforce/vacancies_fte_by_region_2023_09_wpq10822.csv';

/** Columns of the bulletins' headlines as rows of the published form. */
const MEASURES = [
  [
    'hmpps_leaving_rate_12m_pct',
    'leaving-rate',
    'all',
    'HMPPS staff on permanent contracts who left in 12 months',
  ],
  ['po_leaving_rate_12m_pct', 'leaving-rate', 'po', 'Band 4 probation officers who left in 12 months'],
  [
    'pso_leaving_rate_12m_pct',
    'leaving-rate',
    'pso',
    'Band 3 probation services officers who left in 12 months',
  ],
  ['probation_service_fte', 'staff-fte', 'all', 'Staff in post of the Probation Service'],
] as const;

describe.skipIf(!isThere(HEADLINES) || !isThere(VACANCIES))(
  'HMPPS workforce figures (skipped where ../shared is absent)',
  () => {
    it('stand beside local rates, the newest of each, with both definitions', async () => {
      const headlines = recordsOf(HEADLINES);
      const lines = headlines.flatMap((row) =>
        MEASURES.flatMap(([column, measure, role, definition]) =>
          row[column] === ''
            ? []
            : [`${measure},${role},,${row['quarter_end']},${row[column]},${definition},${row['source_url']}`],
        ),
      );
      const wales = recordsOf(VACANCIES).find(({ region }) => region === 'Wales')!;
      const csv = [
        'measure,role,place,period end,value,definition,source',
        ...lines,
        `vacancies-fte,all,Wales,2023-09-30,${wales['vacancies_fte']},Full-time equivalent vacancies,WPQ 10822`,
      ].join('\n');
      const run = sampleYear();
      await loadInto(run, 'staffing', staffingCsv());
      await loadInto(run, 'published', csv);
      const { release: hash } = await runTo(run, '2026-Q4');
      const release = openRelease((await run.workings.get(`releases/${hash}.json`))!, hash, run.sha256)!;
      const companions = await readCompanions(run, release);
      const given = companions.ok ? companions.value : undefined;
      const tableOf = (scope: string) =>
        tablesOf(buildReport(release, hash, scope, given)!).find(({ id }) => id === 'published')!;

      const rows = tableOf('nation').rows;
      const of = (role: string, from: string) =>
        rows.find(
          ([what, whose]) => what === `Leaving rate (%), ${role}: England and Wales` && whose === from,
        );
      expect(of('all roles', 'Published')?.[2]).toBe(10);
      expect(of('Probation officer', 'Published')?.[2]).toBe(6.3);
      expect(of('Probation services officer (PSO)', 'Published')?.slice(2)).toEqual([
        11.8,
        expect.stringContaining('To 30 June 2023. Band 3 probation services officers'),
      ]);
      expect(of('all roles', 'Local')?.[2]).toBe(8.5);
      expect(of('all roles', 'Local')?.[3]).toContain('13-point average');
      expect(
        rows.find(([what, whose]) => JSON.stringify(what).includes('Staff (full') && whose === 'Local')?.[2],
      ).toEqual({
        mark: 'x',
      });
      expect(
        tableOf('region-N03').rows.find(([what]) => JSON.stringify(what).includes('Vacant posts'))?.[2],
      ).toBe(0);
      expect(
        rows.some(
          ([what]) => JSON.stringify(what).includes('Wales') && !JSON.stringify(what).includes('England'),
        ),
      ).toBe(false);
    });
  },
);
