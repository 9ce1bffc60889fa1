import { expect, it } from 'vitest';
import type { ThemeTally } from '../../shared/domain/disclosure/themes/theme-tally.ts';
import { themeTallyKey } from '../../shared/domain/disclosure/themes/theme-tally.ts';
import { type ApprovedQuote, quoteKey } from '../../shared/domain/disclosure/themes/quotes.ts';
import { readReport } from '../../shared/use-cases/read-report.ts';
import { renderReport } from '../../shared/use-cases/render-report.ts';
import { verifyReport } from '../../shared/use-cases/verify-report.ts';
import { withdrawWords } from '../../shared/use-cases/withdraw-words.ts';
import { runTo, sampleYear } from '../fixtures/report-run.ts';
import { good } from './interviews.ts';

const TEXT = 'I had "no" time to plan and nobody asked.';
const tally: ThemeTally = {
  schema: 'themes/1',
  campaign: 'leavers-2026',
  region: 'N03',
  number: 1,
  periods: ['2025-Q4'],
  codebook: { id: 'drivers', version: '1.0.0', themes: [{ id: 'pay', name: 'Pay', sensitive: false }] },
  questions: { one_change: { n: 40, themes: { pay: 22 } } },
  agreement: { pay: { both: 5, first: 0, second: 1, neither: 4 } },
};
const quote: ApprovedQuote = {
  schema: 'quote/1',
  campaign: 'leavers-2026',
  region: 'N03',
  batch: 1,
  question: 'one_change',
  text: TEXT,
};
const encoded = (value: object) => new TextEncoder().encode(JSON.stringify(value));

it('withdraws the reports that print somebody’s words, for whoever asks, and no other', async () => {
  const run = { ...sampleYear(), code: 'test', renderers: [] };
  await run.workings.keep(themeTallyKey(tally), encoded(tally), 'application/json');
  await run.workings.keep(quoteKey(quote, 'q'), encoded(quote), 'application/json');
  const { release, scopes } = await runTo(run, '2026-Q1');
  for (const { scope } of scopes) good(await renderReport(run, { release, scope }));
  const at = (scope: string) => ({ campaign: 'leavers-2026', clock: '2026-Q1', scope });
  expect((await readReport(run, at('region-N03'))).ok).toBe(true);

  const event = { action: 'withdraw-words', campaign: 'leavers-2026', text: TEXT } as const;
  const { withdrawn } = good(await withdrawWords(run, event));
  expect(withdrawn.map(({ scope }) => scope).toSorted()).toEqual(['nation', 'region-N03']);
  expect(good(await withdrawWords(run, event)).withdrawn).toHaveLength(2);
  for (const { scope } of scopes) {
    const read = await readReport(run, at(scope));
    expect([scope, read.ok]).toEqual([scope, !['nation', 'region-N03'].includes(scope)]);
  }
  expect(await readReport(run, at('nation'))).toMatchObject({
    problem: { kind: 'not-allowed', why: expect.stringContaining('was withdrawn') },
  });
  const verified = good(await verifyReport(run, { action: 'verify', ...at('nation') }));
  expect(verified.differences).toEqual([]);
  const other = good(await withdrawWords(run, { ...event, text: 'Nobody wrote this.' }));
  expect(other.withdrawn).toEqual([]);
});
