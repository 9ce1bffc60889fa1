import type { Issue } from '../../kernel/problem.ts';
import { readBy } from '../condition.ts';
import { type Instrument, type Question, questionOf, questionsOf } from '../instrument.ts';
import { at, type Check, unless } from './check.ts';

/** What a profile answer decides is a profile answer: beside a unit it would give the profile away. */
export const pilesKeepApart: Check = (instrument) => [
  ...questionsOf(instrument).flatMap((question) => followsProfile(instrument, question)),
  ...instrument.profile.keys.flatMap((id) =>
    unless(questionOf(instrument, id)?.pile !== 'slip', {
      at: 'profile',
      message: `has the key ${id}, which is kept with the unit`,
    }),
  ),
];

const APART: readonly Question['pile'][] = ['profile', 'equality'];

function followsProfile(instrument: Instrument, question: Question): readonly Issue[] {
  if (question.pile === 'none') return [];
  const read = question.show_if === undefined ? [] : readBy(question.show_if).map((leaf) => leaf.q);
  return [...read, ...(question.options_from === undefined ? [] : [question.options_from])].flatMap((id) => {
    const pile = questionOf(instrument, id)?.pile;
    return unless(
      pile === undefined || !APART.includes(pile) || question.pile === pile,
      at(question, `depends on ${id} of the pile ${pile}, so it belongs to that pile too`),
    );
  });
}
