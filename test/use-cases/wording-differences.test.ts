import { describe, expect, it } from 'vitest';
import { checkInstrument } from '../../shared/domain/instrument/check-instrument.ts';
import { openRelease } from '../../shared/domain/disclosure/open-release.ts';
import type { Instrument } from '../../shared/domain/instrument/instrument.ts';
import { companionsOf } from '../../shared/use-cases/companions-of.ts';
import { differencesFrom } from '../../shared/use-cases/wording-differences.ts';
import { brokenCopy, find, type Loose } from '../domain/instrument/exit-interview.ts';
import { runTo, sampleYear } from '../fixtures/report-run.ts';

const asked = (version: string, change: (copy: Loose) => void = () => {}): Instrument => {
  const checked = checkInstrument(
    brokenCopy((copy) => {
      copy['version'] = version;
      change(copy);
    }),
  );
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem));
  return checked.value;
};

const VERSIONS = [
  asked('1.0.0'),
  asked('1.0.1', (copy) => (find(copy, 'trigger')['text'] = 'Was there 1 event?')),
  asked('1.0.2', (copy) => {
    find(copy, 'trigger')['text'] = 'Was there 1 event?';
    (find(copy, 'raised')['options'] as object[]).push({ value: 'new', label: 'New' });
  }),
];
const [first, second, third] = VERSIONS as [Instrument, Instrument, Instrument];
const campaigns = {
  instrument: async (_: string, version: string) => VERSIONS.find((each) => each.version === version),
};

describe('what versions of a survey asked in another way', () => {
  it('is told of each question, by whichever version is furthest off', async () => {
    expect(await differencesFrom(campaigns, third, ['1.0.2'])).toEqual([]);
    expect(await differencesFrom(campaigns, second, ['1.0.0'])).toEqual([
      { question: 'trigger', is: 'reworded' },
    ]);
    expect(await differencesFrom(campaigns, third, ['1.0.1', '1.0.0'])).toEqual([
      { question: 'raised', is: 'changed' },
      { question: 'trigger', is: 'reworded' },
    ]);
    await expect(differencesFrom(campaigns, third, ['0.1.0'])).rejects.toThrow('missing');
  });

  it('goes with the release that counts a correction, and with none that counts one version', async () => {
    const run = sampleYear();
    const earlier = [{ version: '1.0.0', until: '2026-02-03' }];
    const campaign = { ...run.campaign, instrument: { id: first.id, version: '1.0.1' }, earlier };
    const corrected = {
      ...sampleYear(),
      campaigns: {
        ...run.campaigns,
        ...campaigns,
        get: async () => campaign,
      },
    };
    for (const [each, expected] of [
      [run, undefined],
      [
        corrected,
        [
          {
            version: '1.0.0',
            until: '2026-02-03',
            differs: [{ question: 'trigger', is: 'reworded' }],
          },
        ],
      ],
    ] as const) {
      const { release } = await runTo(each, '2026-Q1');
      const content = (await each.workings.get(`releases/${release}.json`))!;
      expect(openRelease(content, release, each.sha256)!.instrument.earlier).toEqual(expected);
    }
  });

  it('goes with each wave that a survey is compared with, all its versions looked at', async () => {
    const { campaign: base } = sampleYear();
    const wave = (id: string, version: string, closed: string, earlier?: typeof base.earlier) => ({
      ...base,
      id,
      instrument: { id: first.id, version },
      clock: 'cohort' as const,
      status: 'closed' as const,
      closed,
      ...(earlier && { earlier }),
    });
    const before = wave('before', '1.0.1', '2026-01-01', [{ version: '1.0.0', until: '2025-12-03' }]);
    const now = wave('now', '1.0.1', '2026-06-01');
    const row = { clock: 'close', release: 'a'.repeat(64) };
    const shelf = {
      campaigns: { ...campaigns, list: async () => [before, now] },
      releases: { list: async (id: string) => (id === 'before' ? [{ campaign: id, ...row }] : []) },
    };
    expect(await companionsOf(shelf, now, second, 'close')).toEqual([
      { why: 'wave', campaign: 'before', ...row, differs: [{ question: 'trigger', is: 'reworded' }] },
    ]);
  });
});
