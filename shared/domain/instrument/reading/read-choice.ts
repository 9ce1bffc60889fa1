import { offeredOptions } from '../option-order.ts';
import { answered, type Asked, BLANK, type Reading, refused } from './reading.ts';

const UNKNOWN = 'Select one of the answers listed';

/** One option, or one point of a scale. */
export function readChoice({ instrument, question, facts, form }: Asked): Reading {
  const sent = given(form.get(question.id));
  if (sent.length === 0) return BLANK;
  if (sent.length > 1) return refused(question, 'too_many', 'Select one answer');
  const option = offeredOptions(instrument, question, facts, '').find(
    ({ value }) => String(value) === sent[0],
  );
  return option === undefined ? refused(question, 'unknown', UNKNOWN) : answered(option.value);
}

/** Several options, stored in the instrument's order: the order of ticking says nothing that is kept. */
export function readChoices({ instrument, question, facts, form }: Asked): Reading {
  const sent = given(form.get(question.id));
  const offered = offeredOptions(instrument, { ...question, randomise: false }, facts, '');
  const chosen = offered.filter(({ value }) => sent.includes(String(value)));
  if (chosen.length !== sent.length) return refused(question, 'unknown', UNKNOWN);
  if (chosen.length === 0) return BLANK;
  const alone = chosen.find((option) => option.exclusive === true);
  if (alone !== undefined && chosen.length > 1) {
    return refused(question, 'exclusive', `Select the answers that apply, or select ‘${alone.label}’`);
  }
  if (question.max_select !== undefined && chosen.length > question.max_select) {
    return refused(question, 'too_many', `Select ${question.max_select} or fewer`);
  }
  return answered(chosen.map(({ value }) => String(value)));
}

const given = (values: readonly string[] = []): readonly string[] => [
  ...new Set(values.filter((value) => value !== '')),
];
