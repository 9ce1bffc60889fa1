import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FIRST_CODEBOOK } from '../../../shared/domain/coding/first-codebook.ts';
import { suggestThemes } from '../../../shared/domain/coding/suggest.ts';
import { DRIVERS } from '../../../shared/domain/report/drivers.ts';

const themes = (text: string) => suggestThemes(FIRST_CODEBOOK, text).themes;

test('the first codebook has every driver that reports know, and a theme for the rest', () => {
  expect(FIRST_CODEBOOK.themes.map(({ id }) => id)).toEqual([
    ...DRIVERS.drivers.map(({ id }) => id),
    'something-else',
  ]);
});

describe('suggestions', () => {
  it.each([
    ['My caseload was impossible and the pay is poor.', ['workload', 'pay']],
    ['I could not cope with the workload.', ['workload', 'wellbeing']],
    ['They do not pay enough.', ['pay']],
    ['I can no longer stand the stress.', ['wellbeing']],
    ['It was not only the salary.', ['pay']],
    ['There was no supervision and nobody listened.', ['management']],
    ['I never felt valued.', ['recognition']],
    ['The IT never worked.', ['facilities']],
    ['It never worked.', []],
    ['I had twelve reduced hours', ['flexibility']],
    ["I wouldn't say the workload was bearable.", ['workload']],
    ['No pay rise in ten years, and no proper wage before.', ['pay']],
    ['The case load, the case-load and the work load were mad.', ['workload']],
    ['I was bullied.', ['culture']],
  ])('name what is written about: %s', (text, expected) => {
    expect(themes(text)).toEqual(expected);
  });

  it.each([
    ['It was not the workload.', []],
    ["It wasn't the pay, I loved the money.", ['pay']],
    ['I did not leave because of my manager.', []],
    ['The salary was not the problem.', []],
    ['My reasons had nothing to do with stress.', []],
    ['No complaints about my manager, but the commute was two hours.', ['flexibility']],
    ['I was never stressed.', []],
    ['It was not the training; it was the caseload.', ['workload']],
    ['Pay wasn’t why I left.', []],
    ["I wouldn't say workload.", []],
    ['I do not think it was the workload', []],
    ['Pay had nothing at all to do with it, and money did not matter.', []],
    ['It had little to do with pay.', []],
    ['I have no issue with the pay, workload or my manager.', []],
    ['Rather than workload it was pay.', ['pay']],
    ['I am not leaving for better pay.', []],
  ])('do not name what is ruled out: %s', (text, expected) => {
    expect(themes(text)).toEqual(expected);
  });

  it('leave Welsh alone, and say so', () => {
    const text = 'Roedd gormod o waith ac nid oedd fy rheolwr yn gwrando ar y caseload.';
    expect(suggestThemes(FIRST_CODEBOOK, text)).toEqual({ themes: [], welsh: true });
    expect(suggestThemes(FIRST_CODEBOOK, 'Gwent was a good place and the caseload was fine.').welsh).toBe(
      false,
    );
  });
});

const signals = FIRST_CODEBOOK.themes.flatMap((theme) =>
  theme.signals.map((signal) => ({ theme: theme.id, signal })),
);
const missed = FIRST_CODEBOOK.themes.flatMap((theme) =>
  theme.missed.map((signal) => ({ theme: theme.id, signal })),
);

interface Signal {
  readonly theme: string;
  readonly signal: string;
}

const suggestedBy = (all: readonly Signal[], sentence: (signal: string) => string): readonly Signal[] =>
  all.filter(({ theme, signal }) => themes(sentence(signal)).includes(theme));

test('every signal suggests its theme, and is ruled out by "it was not the …"', () => {
  const all = [...signals, ...missed];
  expect(suggestedBy(all, (signal) => `We talked of ${signal} there`)).toEqual(all);
  expect(suggestedBy(all, (signal) => `It was not the ${signal}`)).toEqual([]);
});

test('that there was none of something good is about it; that there was none of a burden is not', () => {
  expect(suggestedBy(missed, (signal) => `There was no ${signal}`)).toEqual(missed);
  const burdens = signals.filter(
    ({ theme, signal }) => !missed.some((other) => other.theme === theme && signal.includes(other.signal)),
  );
  expect(suggestedBy(burdens, (signal) => `There was no ${signal}`)).toEqual([]);
});

test('the same text has the same suggestions, in the order of the codebook, however its lines break', () => {
  const order = FIRST_CODEBOOK.themes.map(({ id }) => id);
  const some = fc.array(fc.constantFrom(...signals, ...missed), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(some, (all) => {
      const found = themes(all.map(({ signal }) => signal).join(', '));
      expect(found).toEqual(order.filter((id) => found.includes(id)));
      for (const { theme } of all) expect(found).toContain(theme);
      expect(themes(all.map(({ signal }) => signal).join(',\n'))).toEqual(found);
    }),
  );
});
