import type { Answers } from '../../../shared/domain/answer/answers.ts';
import type { SlipPack } from '../../../shared/domain/answer/slip-pack.ts';
import { answerValues, type Instrument, questionOf } from '../../../shared/domain/instrument/instrument.ts';
import { codesIn } from '../../fixtures/codes-in-pack.ts';

// Answers that tell by themselves whose they are, so that a test can say who is in which pile: a number under 625
// in four agreement items of the slip, one under 49 in two questions of the profile, and in words in the comment.

const ITEMS = ['x_time', 'x_match', 'x_face', 'x_health'];
const ROLES = ['admin', 'pso', 'pqip', 'nqo', 'po', 'spo', 'other'];
const TENURES = ['lt6m', '6to12m', '1to2y', '2to5y', '5to10y', 'gt10y', 'pnts'];

export const answersOf = (person: number): Answers => ({
  taking_part: 'yes',
  role_group: ROLES[person % 7] ?? '',
  tenure: TENURES[Math.floor(person / 7)] ?? '',
  reasons: ['pay'],
  ...Object.fromEntries(ITEMS.map((item, place) => [item, (Math.floor(person / 5 ** place) % 5) + 1])),
  ...(person % 3 === 0 && { best: `The best thing, says ${person}` }),
});

export function peopleInPack(instrument: Instrument, pack: SlipPack): readonly number[] {
  const digits = ITEMS.map((item) => {
    const question = questionOf(instrument, item);
    const values = question === undefined ? [] : answerValues(instrument, question);
    return codesIn(pack, item).map((code) => Number(values[code - 1]) - 1);
  });
  return Array.from({ length: pack.n }, (_, slip) =>
    digits.reduce((person, column, place) => person + (column[slip] ?? Number.NaN) * 5 ** place, 0),
  );
}

export const personInProfile = ({ role_group, tenure }: Answers): number =>
  ROLES.indexOf(String(role_group)) + 7 * TENURES.indexOf(String(tenure));

export const personInComment = (text: string): number => Number(text.split(' ').at(-1));

export const commentsOf = (people: readonly number[]): readonly number[] =>
  people.filter((person) => person % 3 === 0);
