import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { htmlRenderer } from '../../../functions/render/documents/html.tsx';
import type { Report } from '../../../shared/domain/report/report.ts';
import { htmlProblems } from '../../web/html-problems.ts';
import { chartOf } from '../../fixtures/report-parts.ts';
import { sampleReports, STYLESHEET } from './documents.ts';

let reports: ReadonlyMap<string, Report>;
beforeAll(async () => {
  reports = await sampleReports();
});

const pageOf = async (scope: string) => {
  const { content, contentSecurityPolicy } = await htmlRenderer(STYLESHEET).render(reports.get(scope)!);
  return { page: new TextDecoder().decode(content), contentSecurityPolicy: contentSecurityPolicy! };
};

describe('a report as a page', () => {
  it.each(['unit-A', 'unit-D', 'region-N03', 'nation'])(
    'is valid and accessible markup: %s',
    async (scope) => {
      expect(await htmlProblems((await pageOf(scope)).page)).toEqual([]);
    },
  );

  it('stands alone under a policy that allows its one style sheet and nothing else', async () => {
    const { page, contentSecurityPolicy } = await pageOf('unit-A');
    const [, style] = /<style>([^<]*)<\/style>/.exec(page)!;
    const hash = createHash('sha256').update(style!).digest('base64');
    expect(contentSecurityPolicy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(page).not.toMatch(/<script|<link|<img|\sstyle=|\son[a-z]+=|url\(|@import/);
  });

  it('has the marking and the handling line at its top and bottom, and the marking in its title', async () => {
    const { page } = await pageOf('unit-A');
    const marks = [...page.matchAll(/<strong>OFFICIAL-SENSITIVE<\/strong> For its named readers only/g)];
    expect(marks).toHaveLength(2);
    expect(page.indexOf('<main')).toBeGreaterThan(marks[0]!.index);
    expect(page.indexOf('</main>')).toBeLessThan(marks[1]!.index);
    expect(page).toMatch(/<title>[^<]*OFFICIAL-SENSITIVE<\/title>/);
  });

  it('answers what, how sure and what to do before any table', async () => {
    const { page } = await pageOf('unit-A');
    const at = ['What they said', 'How sure this is', 'What to do', '<svg', '<table'].map((part) =>
      page.indexOf(part),
    );
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  it('leads from its first page to each of its parts, where there are many', async () => {
    const { page } = await pageOf('unit-A');
    const links = [...page.matchAll(/href="#(part-\d+)"/g)].map(([, id]) => id!);
    expect(links.length).toBeGreaterThan(10);
    for (const id of links) expect(page).toContain(`<div id="${id}">`);
    expect((await pageOf('staff-nation')).page).not.toContain('In this report');
  });

  it('draws one mark for each share in the chart, and says in words what it shows', async () => {
    const { page } = await pageOf('unit-A');
    const chart = chartOf(reports.get('unit-A')!);
    const shares = chart.rows.filter(({ share }) => share !== null);
    // One more of each is the key.
    expect(page.match(/<circle/g)).toHaveLength(shares.length + 1);
    expect(page).toContain(`aria-label="${chart.alternative}"`);
    for (const { text } of shares) expect(page).toContain(`>${text}</text>`);
  });
});
