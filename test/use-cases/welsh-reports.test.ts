import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Wording } from '../../shared/domain/instrument/translation/wording.ts';
import { optionsOf, questionOf } from '../../shared/domain/instrument/instrument.ts';
import { Manifest } from '../../shared/domain/report/manifest.ts';
import { manifestKey } from '../../shared/domain/report/scope.ts';
import { instrumentWords } from '../../shared/domain/report/welsh/instrument-words.ts';
import { renderReport } from '../../shared/use-cases/render-report.ts';
import { REPORT_TEXTS } from '../../shared/use-cases/report-texts.ts';
import { verifyReport } from '../../shared/use-cases/verify-report.ts';
import { instrument, runTo, sampleYear } from '../fixtures/report-run.ts';
import { renderers } from '../functions/render/documents.ts';
import { good } from './interviews.ts';

/** As a translator's file that has come back. */
const signedOff = (count: number): Wording => ({
  revision: 1,
  cy: Object.fromEntries(
    [...REPORT_TEXTS.texts]
      .slice(0, count)
      .map(([name, en]) => [name, { en, text: REPORT_TEXTS.suggestions[name] ?? '' }]),
  ),
});

async function reportsWith(wording: Wording, asked = instrument) {
  const year = sampleYear();
  const run = {
    ...year,
    campaigns: { ...year.campaigns, instrument: async () => asked },
    wordings: { get: async () => wording },
    code: 'test',
    renderers: renderers(),
  };
  const { release } = await runTo(run, '2026-Q1');
  const files = async (scope: string) => {
    good(await renderReport(run, { release, scope }));
    const stored = (await run.reports.get(manifestKey('leavers-2026', '2026-Q1', scope)))!;
    return Manifest.parse(JSON.parse(new TextDecoder().decode(stored))).files;
  };
  const page = async (scope: string, format: string) => {
    const file = (await files(scope)).find((each) => each.format === format);
    return file && new TextDecoder().decode(await run.reports.get(file.key));
  };
  return { run, files, page };
}

describe('the Welsh edition of a report', () => {
  it('is made beside the English one in Wales, and not elsewhere', async () => {
    const { files, page } = await reportsWith(signedOff(REPORT_TEXTS.texts.size));
    const formats = async (scope: string) => (await files(scope)).map(({ format }) => format);
    expect(await formats('region-N03')).toEqual(
      expect.arrayContaining(['html', 'html-cy', 'pdf-cy', 'ods-cy']),
    );
    expect(await formats('nation')).toContain('html-cy');
    expect(await formats('region-N54')).not.toContain('html-cy');
    const welsh = (await files('region-N03')).find(({ format }) => format === 'pdf-cy')!;
    expect(welsh.filename).toMatch(/^OFFICIAL-SENSITIVE-.*-cy\.pdf$/);
    const html = (await page('region-N03', 'html-cy'))!;
    expect(html).toContain('<html lang="cy"');
    expect(html).toContain('Beth ddywedon nhw');
    expect(html).toMatch(/<span lang="en">Of the \d+ who answered/);
    expect((await page('region-N03', 'html'))!).not.toContain('lang="cy"');
  });

  it('is a workbook, too, in which each text is marked with its language', async () => {
    const { run, files } = await reportsWith(signedOff(REPORT_TEXTS.texts.size));
    const file = (await files('region-N03')).find(({ format }) => format === 'ods-cy')!;
    const parts = unzipSync((await run.reports.get(file.key))!);
    expect(strFromU8(parts['styles.xml']!)).toContain('fo:language="cy"');
    const content = strFromU8(parts['content.xml']!);
    const cell = (text: string) => new RegExp(`style-name="(\\w+)"[^>]*><text:p>${text}`).exec(content)?.[1];
    expect(cell('Beth ddywedon nhw')).toBe('subtitle');
    expect(cell('Of the \\d+ who answered')).toBe('textEnglish');
    expect(strFromU8(parts['meta.xml']!)).toContain('<dc:language>cy-GB');
  });

  it('has questions and answers in the Welsh that the instrument was asked in, and reasons as they were seen', async () => {
    const reasons = questionOf(instrument, 'reasons')!;
    const labels = Object.fromEntries(
      optionsOf(instrument, reasons).map(({ value, label }) => [
        `q.reasons.o.${value}`,
        { en: label, text: `Rheswm ${value}` },
      ]),
    );
    const cy = {
      ...labels,
      'q.return.text': { en: questionOf(instrument, 'return')!.text, text: 'Ddychwelyd?' },
    };
    const words = instrumentWords({ ...instrument, translations: { cy } });
    expect(words.get('Workload and caseload')).toBe('Rheswm workload');
    expect(words.get(questionOf(instrument, 'return')!.text)).toBe('Ddychwelyd?');
    // Another question has the same words for it, and no Welsh: what is not translated is not there.
    expect([...words.values()].every((text) => text.startsWith('Rheswm') || text === 'Ddychwelyd?')).toBe(
      true,
    );

    const { page } = await reportsWith(signedOff(REPORT_TEXTS.texts.size), {
      ...instrument,
      translations: { cy },
    });
    const html = (await page('region-N03', 'html-cy'))!;
    expect(html).toContain('Rheswm workload');
    expect(html).not.toContain('<span lang="en">Rheswm');
  });

  it('leaves out a word that is said in several ways', () => {
    const [one, other] = ['could_stay', 'return'] as const;
    const words = instrumentWords({
      ...instrument,
      translations: {
        cy: Object.fromEntries(
          [one, other].flatMap((id) =>
            optionsOf(instrument, questionOf(instrument, id)!).map(({ value, label }) => [
              `q.${id}.o.${value}`,
              { en: label, text: `${id} ${value}` },
            ]),
          ),
        ),
      },
    });
    expect(words.get('No')).toBeUndefined();
    expect(words.get('Yes, definitely')).toBe('could_stay yes');
  });

  it('is made again byte for byte, whatever is translated later', async () => {
    const { run, files } = await reportsWith(signedOff(REPORT_TEXTS.texts.size));
    await files('region-N03');
    const later = { ...run, wordings: { get: async () => signedOff(3) } };
    const at = { action: 'verify', campaign: 'leavers-2026', clock: '2026-Q1', scope: 'region-N03' } as const;
    expect(good(await verifyReport(later, at))).toMatchObject({ files: 10, differences: [] });
  });

  it('is not made while one text is not signed off', async () => {
    const { files } = await reportsWith(signedOff(REPORT_TEXTS.texts.size - 1));
    expect((await files('region-N03')).map(({ format }) => format)).not.toContain('html-cy');
  });
});
