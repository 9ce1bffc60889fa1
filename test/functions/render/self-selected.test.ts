import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { csvRenderer } from '../../../functions/render/documents/csv.ts';
import { htmlRenderer } from '../../../functions/render/documents/html.tsx';
import { odsRenderer } from '../../../functions/render/documents/ods/workbook.ts';
import { odtRenderer } from '../../../functions/render/documents/odt/text-document.ts';
import { buildReport } from '../../../shared/domain/report/build-report.ts';
import { type Report, tablesOf } from '../../../shared/domain/report/report.ts';
import { TIDY_COLUMNS } from '../../../shared/domain/report/tidy/columns.ts';
import { tidyRows } from '../../../shared/domain/report/tidy/release-figures.ts';
import { closedSurvey } from '../../fixtures/closed-survey.ts';
import { STYLESHEET } from './documents.ts';

let made: Awaited<ReturnType<typeof closedSurvey>>;
let reports: readonly Report[];
beforeAll(async () => {
  made = await closedSurvey({
    id: 'round-open',
    title: 'Spring round (open link: people who chose to answer)',
    instrument: 'candidate-feedback',
    closed: '2026-04-30',
    people: { ALL: 60 },
    seed: 11,
    open: true,
  });
  reports = made.release.scopes.map(({ scope }) => buildReport(made.release, made.hash, scope)!);
});

const inside = (zip: Uint8Array): string => strFromU8(unzipSync(zip)['content.xml']!);

describe('answers by an open link', () => {
  it('are marked in their release, and in each row of the tidy file', () => {
    expect(made.release.campaign.selfSelected).toBe(true);
    const [yes, place] = [TIDY_COLUMNS.indexOf('self_selected'), TIDY_COLUMNS.indexOf('place')];
    const rows = [...tidyRows(made.release, made.hash)];
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      expect(row[yes]).toBe('yes');
      expect(row[place]).toMatch(/^Self-selected/);
    }
  });

  it('are marked in a report before its first figure, and in every row of its figures', () => {
    expect(reports.length).toBeGreaterThan(0);
    for (const report of reports) {
      expect(report.facts[0]?.detail).toMatch(/^Self-selected/);
      expect(report.subtitle + report.title).toContain('people who chose to answer');
      expect(report.limits[0]).toContain('compared with nobody who was invited');
      expect(report.figures.rows.length).toBeGreaterThan(0);
      for (const [group] of report.figures.rows) expect(group).toMatch(/^Self-selected/);
      expect(tablesOf(report).length).toBeGreaterThan(0);
    }
  });

  it('are marked in every document that is made of it', async () => {
    const [report] = reports;
    const html = new TextDecoder().decode((await htmlRenderer(STYLESHEET).render(report!)).content);
    const csv = new TextDecoder().decode((await csvRenderer.render(report!)).content);
    const [ods, odt] = [await odsRenderer.render(report!), await odtRenderer.render(report!)].map(
      ({ content }) => inside(content),
    );
    for (const document of [html, csv, ods, odt]) expect(document).toContain('Self-selected');
    for (const document of [html, ods, odt]) expect(document).toContain('chose to answer');
  });
});
