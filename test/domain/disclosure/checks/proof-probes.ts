import type * as admit from '../../../../shared/domain/disclosure/admit.ts';
import type * as arranged from '../../../../shared/domain/disclosure/proof/arranged-answers.ts';
import type * as columns from '../../../../shared/domain/disclosure/proof/columns-of-answers.ts';
import type * as table from '../../../../shared/domain/disclosure/proof/count-table.ts';
import type { Crossing } from '../../../../shared/domain/disclosure/proof/crossing.ts';
import type { Solver } from '../../../../shared/domain/disclosure/proof/linear-program.ts';
import type * as fitting from '../../../../shared/domain/disclosure/proof/fitting.ts';
import type * as world from '../../../../shared/domain/disclosure/proof/other-world.ts';
import type * as possible from '../../../../shared/domain/disclosure/proof/possible-answers.ts';
import type * as protection from '../../../../shared/domain/disclosure/proof/protection.ts';
import type { ProposedGroup } from '../../../../shared/domain/disclosure/proposal.ts';
import { countLeavers, LINKS, QUESTIONS } from '../attack/survey.ts';
import { type Load, module } from './deleted.ts';

type Probe<Name extends string> = (name: Name) => (load: Load) => Promise<boolean>;

const group = (parts: readonly (readonly [n: number, asked: number | null])[]): ProposedGroup => ({
  id: 'unit-x',
  level: 'unit',
  name: 'X',
  asked: null,
  months: null,
  parts: parts.map(([n, asked]) => ({
    clock: '2026-Q1',
    region: 'AA',
    counts: { n, counts: {} },
    asked,
    months: null,
    atoms: ['AA|2026-Q1|x'],
  })),
  whole: null,
  comparisonOnly: false,
});

export const admits: Probe<'small part' | 'nobody' | 'all who were asked'> = (name) => async (load) => {
  const { admit: admitted } = await module<typeof admit>(load, 'admit.ts');
  if (name === 'small part')
    return (
      admitted(
        group([
          [20, 30],
          [4, 30],
        ]),
        10,
      )[0]?.counts.n === 20
    );
  if (name === 'nobody') return admitted(group([]), 10).length === 0;
  return admitted(group([[20, 20]]), 10).length === 0;
};

/** Two periods of a reason and of what it was about: 3 and 4 of 9 each, 1 and 2 about it. */
const TABLE: table.CountTable = {
  atoms: [3, 4, 1, 2].map((count, at) => ({ name: String(at), respondents: 9, count })),
  links: [
    [2, 0],
    [3, 1],
  ],
  cells: [
    { group: 'sum', atoms: [0, 1] },
    { group: 'about', atoms: [2] },
    { group: 'reason', atoms: [0] },
  ],
};

export const witnesses: Probe<'limit' | 'link' | 'sum'> = (name) => async (load) => {
  const { changesTo, Fitting } = await module<typeof fitting>(load, 'proof/fitting.ts');
  const fits = (at: readonly number[]) =>
    new Fitting(TABLE, TABLE.cells.slice(0, 1)).allows(changesTo(TABLE, at));
  const at = { limit: [-2, 9, -2, 2], link: [3, 4, 4, 2], sum: [3, 5, 1, 2] }[name];
  return !fits(at) && fits([2, 5, 1, 2]);
};

/** A solver that says of a count of 3 that it could be none, and nine. */
const TOLD: Solver = {
  name: 'told',
  withProgramme: ({ constraints }, use) =>
    use(() => ({ status: 'optimal', value: 0, at: constraints.at(-1)?.low === undefined ? [0, 3] : [6, 0] })),
};

const LIMITS = { few: [2, 9], many: [0, 4], secondary: [3, 3], 'false solution': [2, 4] } as const;

export const proves: Probe<keyof typeof LIMITS> = (name) => async (load) => {
  const { proveWithheld } = await module<typeof protection>(load, 'proof/protection.ts');
  const [least, most] = LIMITS[name];
  const cell = { group: 'a', atoms: [0] };
  const only = { atoms: [{ name: 'a', respondents: 30, count: 3, least, most }], cells: [cell] };
  const role = name === 'secondary' ? ('secondary' as const) : ('primary' as const);
  const proven = proveWithheld(only, [], [{ cell, role }], { low: 1, high: 5 }, TOLD, false);
  return proven.every(({ safe }) => !safe);
};

export const finds: Probe<'nothing' | 'impossible' | 'two answers' | 'sum' | 'bound'> =
  (name) => async (load) => {
    const { AnswerColumns } = await module<typeof columns>(load, 'proof/columns-of-answers.ts');
    const { PossibleAnswers } = await module<typeof possible>(load, 'proof/possible-answers.ts');
    const { fits } = await module<typeof world>(load, 'proof/other-world.ts');
    const answers = new AnswerColumns(QUESTIONS, LINKS, []);
    const of = (question: string, value: string) => answers.of({ question, value });
    const [pay, load_, yes, no] = [
      of('reasons', 'pay'),
      of('reasons', 'load'),
      of('stay', 'yes'),
      of('stay', 'no'),
    ];
    const counts = new Int32Array(answers.size);
    for (const column of [pay, load_, yes]) counts[column] = 2;
    const known = (column: number, value: number) => {
      const all = new Int32Array(answers.size);
      all[column] = value;
      return all;
    };
    const nothing = new Int32Array(answers.size);
    const crossing: Crossing = {
      atom: 'x',
      n: 2,
      counts,
      sides: [
        { owner: 'AA', sums: name === 'sum' || name === 'bound' ? known(pay, 1) : nothing, bounded: nothing },
        { owner: 'x', sums: nothing, bounded: nothing },
      ],
    };
    const small: Crossing = {
      ...crossing,
      atom: 'y',
      n: 5,
      counts: counts.map((count, column) => (column === load_ ? 5 : count)),
      sides: [
        { ...crossing.sides[0], sums: known(pay, 1) },
        { owner: 'y', sums: nothing, bounded: known(pay, 3) },
      ],
    };
    const lose = { atom: 'x', column: pay, by: -1 };
    const worlds: Readonly<Record<typeof name, world.OtherWorld>> = {
      nothing: [],
      impossible: [{ ...lose, by: -3 }],
      'two answers': [lose, { atom: 'x', column: no, by: 1 }],
      sum: [lose],
      bound: [lose, { atom: 'y', column: pay, by: 1 }],
    };
    const crossings = new Map([
      ['x', crossing],
      ['y', small],
    ]);
    const ask = (one: world.OtherWorld) =>
      fits(one, { atom: 'x', column: pay }, crossings, answers, new PossibleAnswers(answers));
    return !ask(worlds[name]);
  };

const NONE: Solver = {
  name: 'none',
  withProgramme: (_, use) => use(() => ({ status: 'failed', why: 'there is none' })),
};

/** A unit of which 2 or fewer named pay, one of them known, and two who named nothing but what is withheld. */
export const arranges = async (load: Load): Promise<boolean> => {
  const { arrangedAnswers } = await module<typeof arranged>(load, 'proof/arranged-answers.ts');
  const people = (...reasons: readonly string[][]) =>
    countLeavers(reasons.map((one) => ({ reasons: one, about: [], stay: 'yes' })));
  const periods = (['2026-Q1', '2026-Q2'] as const).map((clock) => {
    const first = clock === '2026-Q1';
    const x = first ? people(['culture']) : people(['culture'], ['pay']);
    const y = people(['pay', 'load']);
    return {
      region: 'AA',
      clock,
      counts: x,
      atoms: [
        [`AA|${clock}|x`, x],
        [`AA|${clock}|y`, y],
      ] as const,
    };
  });
  const unit = {
    id: 'unit-x',
    level: 'unit' as const,
    area: null,
    n: 3,
    atoms: ['AA|2026-Q1|x', 'AA|2026-Q2|x'],
    figures: { reasons: { pay: { is: 'bound' as const, most: 2 } } },
  };
  const known = { questions: QUESTIONS, links: LINKS };
  const culture = { question: 'reasons', value: 'culture' };
  const moved = arrangedAnswers(known, culture, new Set(['AA']), periods, [unit], NONE);
  const pay = ([key, { counts }]: readonly [string, ReturnType<typeof people>]) =>
    (moved.get(key)?.counts['reasons'] ?? counts['reasons'])?.[1] ?? 0;
  return periods.reduce((sum, { atoms: [x] }) => sum + pay(x), 0) <= 2;
};
