import { expect, test } from 'vitest';
import { packSlips, type Slip } from '../../../shared/domain/answer/pack-slips.ts';
import { sumScales } from '../../../shared/domain/answer/sum-scales.ts';
import { catalogue } from '../../../shared/domain/instrument/catalogue.ts';
import { alphaFromSums, cronbachAlpha } from '../../../shared/domain/statistics/cronbach-alpha.ts';
import { seeded } from '../../fixtures/report-run.ts';
import { valueOf } from '../statistics/result-of.ts';

const instrument = catalogue().find(({ id }) => id === 'psychological-safety')!;
const ITEMS = ['c_unsure', 'c_help', 'c_disagree', 'c_capacity', 'c_quiet', 'c_differ'];

/** People of one mind more or less, some of whom skip a statement or say that it does not apply. */
function slipsOf(n: number, seed: number): Slip[] {
  const random = seeded(seed);
  return Array.from({ length: n }, (_, at) => {
    const mind = 1 + 4 * random();
    const answers = Object.fromEntries(
      ITEMS.flatMap((id) => {
        const drawn = random();
        const point = Math.min(5, Math.max(1, Math.round(mind + 2 * (random() - 0.5))));
        if (drawn < 0.02) return [];
        return [[id, drawn < 0.04 ? 'na' : id === 'c_quiet' ? 6 - point : point]];
      }),
    );
    return { unit: 'AB'[at % 2]!, answers };
  });
}

test('sums of a scale tell the alpha of those who gave a point of each statement, over several packs', () => {
  const parts = [slipsOf(150, 1), slipsOf(70, 2)];
  const sums = sumScales(
    instrument,
    parts.map((slips) => packSlips(instrument, slips)),
  )!;
  const complete = parts.flat().flatMap(({ answers }) => {
    const points = ITEMS.map((id) => Number(id === 'c_quiet' ? 6 - Number(answers[id]) : answers[id]));
    return points.some(Number.isNaN) ? [] : [points];
  });
  const scale = sums['psychological-safety']!;
  expect(scale.n).toBe(complete.length);
  expect(complete.length).toBeLessThan(220);
  const { alpha } = valueOf(cronbachAlpha(complete));
  expect(valueOf(alphaFromSums(scale)).alpha).toBeCloseTo(alpha, 12);
  expect(alpha).toBeGreaterThan(0.8);
});

test('only scales of three statements or more, asked of everybody and not sensitive, are summed', () => {
  const packs = [packSlips(instrument, slipsOf(12, 3))];
  expect(Object.keys(sumScales(instrument, packs)!)).toEqual(['psychological-safety', 'feedback-learning']);
  const marked = {
    ...instrument,
    sections: instrument.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        ['c_help', 'c_hide'].includes(question.id) ? { ...question, sensitive: true } : question,
      ),
    })),
  };
  expect(sumScales(marked, packs)).toBeUndefined();
});
