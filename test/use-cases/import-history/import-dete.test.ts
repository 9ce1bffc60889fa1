import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tallyPacks } from '../../../shared/domain/answer/tally-packs.ts';
import { mergeCounts } from '../../../shared/domain/disclosure/tally.ts';
import { importHistory } from '../../../shared/use-cases/import-history.ts';
import { openDesk, type TestDesk } from './desk.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const DETE = path.resolve(root, '../shared/data/exit-dete/dete-exit-survey-january-2014.csv');

describe.skipIf(!existsSync(DETE))(
  'the exit survey of Queensland’s education department (skipped where ../shared is absent)',
  () => {
    const mapping: unknown = JSON.parse(
      readFileSync(path.join(root, 'docs/examples/dete-exit-survey.mapping.json'), 'utf8'),
    );

    let desk: TestDesk;
    beforeEach(async () => {
      desk = await openDesk();
    });
    afterEach(() => desk.close());

    const run = (csv: Uint8Array, mapped: unknown, dryRun = false) =>
      importHistory(desk, { mapping: mapped, csv, dryRun });

    it('is imported with the numbers that the file has', async () => {
      const csv = readFileSync(DETE);
      const rehearsed = await run(csv, mapping, true);
      const first = await run(csv, mapping);
      expect(first).toMatchObject({
        ok: true,
        value: {
          outcome: 'imported',
          rows: { read: 822, leftOut: 511, taken: 311, refused: 0 },
          unmapped: [],
          dates: { month: 99, year: 201, none: 11 },
          withoutUnit: 46,
          choices: [{ question: 'reasons', none: 8, one: 161, several: 142 }],
        },
      });
      expect(rehearsed).toEqual({
        ok: true,
        value: { ...(first.ok ? first.value : {}), outcome: 'dry-run' },
      });
      expect(await run(csv, mapping)).toMatchObject({ ok: true, value: { outcome: 'already-imported' } });

      const [stored] = await desk.packs('dete-exit-survey-2014', 'queensland');
      const instrument = await desk.campaigns.instrument('dete-exit-survey', '1.0.0');
      const reasons = instrument!.sections[0]!.questions.find((question) => question.id === 'reasons')!;
      expect(stored!.pack.sizes).toEqual([46, 32, 45, 40, 12, 43, 21, 28, 44]);
      const { counts } = mergeCounts(Object.values(tallyPacks(instrument!, [stored!.pack])));
      const total = (option: string): number =>
        counts['reasons']![reasons.options!.findIndex(({ value }) => value === option) + 1]!;
      // Counted by hand among the 311 rows of the file.
      expect({
        workload: total('workload'),
        balance: total('work-life-balance'),
        none: total('none'),
      }).toEqual({
        workload: 27,
        balance: 68,
        none: 28,
      });
    });
  },
);
