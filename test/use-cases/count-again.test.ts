import { beforeEach, describe, expect, it } from 'vitest';
import type { Tally } from '../../shared/domain/disclosure/tally.ts';
import { countAgain } from '../../shared/use-cases/count-again.ts';
import { surveyRun } from '../fixtures/closed-survey.ts';
import { type MemoryRun, runTo, sampleYear } from '../fixtures/report-run.ts';

const at = (clock: string) => ({ campaign: 'leavers-2026', clock });
const KEY = 'tallies/leavers-2026/N03/2026-Q1.json';

/** The tally of a region's first quarter as somebody else might have left it. */
function tamper(run: MemoryRun, change: (tally: Tally) => void): void {
  const tally = JSON.parse(new TextDecoder().decode(run.workings.held.get(KEY))) as Tally;
  change(tally);
  run.workings.held.set(KEY, new TextEncoder().encode(JSON.stringify(tally)));
}

async function differences(run: MemoryRun, clock: string): Promise<readonly string[]> {
  const counted = await countAgain(run, at(clock));
  return counted.ok ? counted.value.differences : [JSON.stringify(counted.problem)];
}

let run: MemoryRun;
beforeEach(async () => {
  run = sampleYear();
  await runTo(run, '2026-Q1');
  await runTo(run, '2026-Q2');
});

describe('counting a release again', () => {
  it('finds every number of every group as it was released, also after later quarters', async () => {
    for (const clock of ['2026-Q1', '2026-Q2']) {
      const counted = await countAgain(run, at(clock));
      expect(counted).toMatchObject({ ok: true, value: { differences: [] } });
      expect(counted.ok && counted.value.figures).toBeGreaterThan(200);
    }
  });

  it('names the tally that changed, and each figure that no longer follows, without a count', async () => {
    tamper(run, ({ units }) => {
      const [none, ...others] = units['A']!.counts['reasons']!;
      units['A']!.counts['reasons'] = [none!, others[0]! + 1, ...others.slice(1)];
    });
    const found = await differences(run, '2026-Q1');
    expect(found[0]).toBe(`${KEY} is not what the release was made of`);
    const said = found.slice(1);
    expect(said.length).toBeGreaterThan(0);
    for (const one of said) expect(one).toMatch(/^[^0-9]+ is not what its batches count to$/);
    expect(await differences(run, '2026-Q2')).toEqual(expect.arrayContaining(said));
  });

  it('says of a group that its number of answers is another, and nothing more of it', async () => {
    tamper(run, ({ units }) => {
      units['A']!.n += 1;
    });
    const found = await differences(run, '2026-Q1');
    expect(found.slice(1).every((one) => one.includes('its number of answers'))).toBe(true);
    expect(found.length).toBeGreaterThan(2);
  });

  it('stops where a tally or the release is gone', async () => {
    run.workings.held.delete(KEY);
    expect(await countAgain(run, at('2026-Q1'))).toEqual({
      ok: false,
      problem: { kind: 'unavailable', what: KEY },
    });
    expect(await countAgain(run, at('2026-Q3'))).toEqual({
      ok: false,
      problem: { kind: 'not-found', what: 'release of leavers-2026 for 2026-Q3' },
    });
  });

  it('covers alpha, which is of the nation and of no count', async () => {
    const wave = surveyRun({
      id: 'wave',
      title: 'Wave',
      instrument: 'psychological-safety',
      closed: '2026-04-30',
      people: { A: 200, E: 200 },
      seed: 5,
      lift: 0.2,
    });
    const event = { campaign: 'wave', clock: 'close' };
    await runTo(wave, 'close');
    expect(await countAgain(wave, event)).toMatchObject({ ok: true, value: { differences: [] } });
    const key = 'tallies/wave/N54/close.json';
    const tally = JSON.parse(new TextDecoder().decode(wave.workings.held.get(key))) as Tally;
    tally.scales!['psychological-safety']!.totals += 9_000;
    wave.workings.held.set(key, new TextEncoder().encode(JSON.stringify(tally)));
    expect(await countAgain(wave, event)).toMatchObject({
      value: {
        differences: [
          `${key} is not what the release was made of`,
          'alpha of the scale “psychological-safety” is not what its batches count to',
        ],
      },
    });
  });
});
