import { describe, expect, it } from 'vitest';
import { highsSolver } from '../../../shared/adapters/highs/solver.ts';
import { joinedAnswers } from '../../../shared/domain/disclosure/proof/answers-that-change.ts';
import { AnswerColumns } from '../../../shared/domain/disclosure/proof/columns-of-answers.ts';
import type { Crossing } from '../../../shared/domain/disclosure/proof/crossing.ts';
import { figuresInTheWay } from '../../../shared/domain/disclosure/proof/figures-in-the-way.ts';
import { countLeavers, type Leaver, LINKS, QUESTIONS } from './attack/survey.ts';

const solver = await highsSolver();
const answers = new AnswerColumns(QUESTIONS, LINKS, []);
const columnOf = (value: string) => answers.of({ question: 'reasons', value });
const [PAY, LOAD] = [columnOf('pay'), columnOf('load')];

const named = (...reasons: string[]): Leaver => ({ reasons, about: [], stay: 'yes' });

/** Sums of a period are known, and of the units in it these. */
function crossing(atom: string, people: readonly Leaver[], known: readonly number[]): Crossing {
  const sums = (columns: readonly number[]) => {
    const all = new Int32Array(answers.size);
    for (const column of columns) all[column] = 1;
    return all;
  };
  const none = sums([]);
  const counted = answers.countsOf(countLeavers(people));
  return {
    ...counted,
    atom,
    sides: [
      { owner: 'AA', sums: sums([PAY, LOAD]), bounded: none },
      { owner: atom, sums: sums(known), bounded: none },
    ],
  };
}

const TARGET = crossing('x', [named('pay'), named('pay')], []);
const OTHER = crossing('y', [named('load'), named('load', 'pay'), named('move')], [PAY, LOAD]);
const THIRD = crossing('z', [named('load'), named('move')], [PAY]);
const ALL = [TARGET, OTHER, THIRD];

const inTheWay = (priceOf: (owner: string) => number | undefined) =>
  figuresInTheWay(
    answers,
    joinedAnswers(answers, PAY),
    ALL,
    TARGET,
    PAY,
    ({ side, owner }) => (side === 1 ? priceOf(owner) : undefined),
    solver,
  )?.map(({ owner, column }) => `${owner} ${answers.nameOf(column)}`);

describe('figures in the way of any other set of answers', () => {
  it('are the one that is cheapest to take back', () => {
    expect(inTheWay((owner) => (owner === 'y' ? 1 : 3))).toEqual(['y reasons=pay']);
    expect(inTheWay((owner) => (owner === 'z' ? 1 : 3))).toEqual(['z reasons=pay']);
  });

  it('are none that was said before', () => {
    expect(inTheWay((owner) => (owner === 'z' ? 1 : undefined))).toEqual(['z reasons=pay']);
    expect(inTheWay(() => undefined)).toBeUndefined();
  });
});

describe('answers that change with one', () => {
  it('are all of its question, and of those that are linked to it', () => {
    const joined = new Set(
      joinedAnswers(answers, PAY).map((column) => answers.questionAt(column)?.question.id),
    );
    expect(joined).toEqual(new Set(['about', 'reasons']));
  });
});
