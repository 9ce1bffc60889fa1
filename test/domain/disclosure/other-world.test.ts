import { describe, expect, it } from 'vitest';
import { AnswerColumns } from '../../../shared/domain/disclosure/proof/columns-of-answers.ts';
import { KeptWorlds } from '../../../shared/domain/disclosure/proof/kept-worlds.ts';
import { Worlds } from '../../../shared/domain/disclosure/proof/worlds.ts';
import { KnownSums } from '../../../shared/domain/disclosure/proof/known-sums.ts';
import { fits, type OtherWorld } from '../../../shared/domain/disclosure/proof/other-world.ts';
import { PossibleAnswers } from '../../../shared/domain/disclosure/proof/possible-answers.ts';
import type { Statement } from '../../../shared/domain/disclosure/statement.ts';
import { countLeavers, type Leaver, LINKS, QUESTIONS } from './attack/survey.ts';

const answers = new AnswerColumns(QUESTIONS, LINKS, []);
const possible = new PossibleAnswers(answers);
const [PAY, LOAD, MOVE] = ['pay', 'load', 'move'].map((value) => answers.of({ question: 'reasons', value }));
const YES = answers.of({ question: 'stay', value: 'yes' });
const ONE = 'AA|2026-Q1|x';
const OTHER = 'AA|2026-Q1|y';
const LATER: string = 'AA|2026-Q2|x';

const named = (...reasons: string[]): Leaver => ({ reasons, about: [], stay: 'yes' });
/** All of the first atom named pay. */
const PEOPLE: Readonly<Record<string, readonly Leaver[]>> = {
  [ONE]: [named('pay', 'load'), named('pay')],
  [OTHER]: [named('load'), named('load', 'move'), named('move')],
  [LATER]: [named('load'), named('load', 'pay')],
};

const statement = (id: string, atoms: readonly string[], shows: readonly string[]): Statement => {
  const { counts, n } = countLeavers(atoms.flatMap((atom) => PEOPLE[atom] ?? []));
  const isArea = !id.startsWith('unit');
  return {
    id,
    level: isArea ? 'region' : 'unit',
    area: isArea ? { region: 'AA', upTo: atoms.at(-1)!.split('|')[1]! } : null,
    n,
    atoms,
    figures: {
      reasons: Object.fromEntries(
        ['pay', 'load', 'move'].map((value, at) => [
          value,
          shows.includes(value)
            ? { is: 'count' as const, x: counts['reasons']![at + 1]! }
            : { is: 'withheld' as const, by: 'value' as const },
        ]),
      ),
    },
  };
};

const FIRST = statement('region-AA', [ONE, OTHER], ['pay', 'load', 'move']);
const UNIT = statement('unit-x', [ONE, LATER], ['pay', 'load']);

function isProof(
  world: OtherWorld,
  said: readonly Statement[],
  about = { atom: ONE, column: PAY! },
): boolean {
  const { crossings } = new KnownSums(
    answers,
    said,
    [],
    ({ figures }, { question, value }) => {
      const figure = figures[question]?.[value];
      return figure === undefined || figure.is === 'withheld' ? undefined : figure;
    },
    new Map(Object.entries(PEOPLE).map(([key, held]) => [key, answers.countsOf(countLeavers(held))])),
  );
  return fits(world, about, crossings, answers, possible);
}

/** In the first period one of x is without pay, one of y with it. */
const SWAP: OtherWorld = [
  { atom: ONE, column: PAY!, by: -1 },
  { atom: ONE, column: MOVE!, by: 1 },
  { atom: OTHER, column: PAY!, by: 1 },
  { atom: OTHER, column: MOVE!, by: -1 },
];

describe('another set of answers', () => {
  it('is a proof where it fits everything said', () => {
    expect(isProof(SWAP, [FIRST])).toBe(true);
  });

  it('is none where what it is about stays as it is', () => {
    expect(isProof([], [FIRST])).toBe(false);
    expect(isProof(SWAP, [FIRST], { atom: LATER, column: PAY! })).toBe(false);
    expect(isProof(SWAP, [FIRST], { atom: ONE, column: MOVE! })).toBe(false);
  });

  it('is none where a sum that is shown would be another', () => {
    expect(isProof(SWAP.slice(0, 2), [FIRST])).toBe(false);
    expect(isProof(SWAP, [FIRST, UNIT])).toBe(false);
    const making = [...SWAP, { atom: LATER, column: PAY!, by: 1 }, { atom: LATER, column: MOVE!, by: -1 }];
    expect(isProof(making, [FIRST, UNIT])).toBe(false);
  });

  it('is none where a count that is known to be small would not be', () => {
    const bound: Statement = {
      ...UNIT,
      atoms: [LATER],
      n: 2,
      figures: { reasons: { pay: { is: 'bound', most: 2 } } },
    };
    const more = (by: number): OtherWorld => [
      { atom: ONE, column: PAY!, by: -1 },
      { atom: LATER, column: PAY!, by },
    ];
    expect(isProof(more(1), [bound])).toBe(true);
    expect(isProof(more(2), [bound])).toBe(false);
    expect(isProof([...more(1), { atom: ONE, column: PAY!, by: -2 }], [bound])).toBe(false);
  });

  it('may exchange what was said to be few with what a later sum tells with it', () => {
    const exchange: OtherWorld = [
      { atom: ONE, column: PAY!, by: -1 },
      { atom: LATER, column: PAY!, by: 1 },
    ];
    const early = statement('unit-x', [ONE], ['pay']);
    const few: Statement = { ...early, figures: { reasons: { pay: { is: 'bound', most: 2 } } } };
    expect(isProof(exchange, [few, UNIT])).toBe(true);
    expect(isProof(exchange, [early, UNIT])).toBe(false);
    expect(isProof(exchange.slice(0, 1), [few, UNIT])).toBe(false);
  });

  it('is none where people could not have answered so', () => {
    // Both of the second group of three would have named no reason, or one person four.
    expect(isProof([...SWAP, { atom: OTHER, column: LOAD!, by: 9 }], [])).toBe(false);
    expect(
      isProof(
        [
          { atom: ONE, column: PAY!, by: -2 },
          { atom: ONE, column: LOAD!, by: -1 },
        ],
        [],
      ),
    ).toBe(false);
    const culture = answers.of({ question: 'about', value: 'blame' });
    expect(isProof([...SWAP, { atom: ONE, column: culture, by: 1 }], [])).toBe(false);
    expect(isProof([...SWAP, { atom: ONE, column: YES, by: -1 }], [])).toBe(false);
  });

  it('is none where it speaks of what is not there', () => {
    expect(isProof([...SWAP, { atom: 'AA|2030-Q1|x', column: PAY!, by: 0 }], [FIRST])).toBe(false);
    expect(isProof([...SWAP, { atom: ONE, column: -1, by: 0 }], [FIRST])).toBe(false);
  });

  it('is read back as it was kept, answers by their names', () => {
    const worlds = new Worlds();
    const about = { atom: ONE, column: PAY! };
    worlds.keep(about, SWAP);
    const kept = KeptWorlds.parse(JSON.parse(JSON.stringify(worlds.kept(answers))));
    expect(Worlds.from(kept, answers).of(about)).toEqual([SWAP]);
    const fewer = new AnswerColumns(QUESTIONS.slice(2), LINKS, []);
    expect(Worlds.from(kept, fewer).of(about)).toEqual([]);
  });
});
