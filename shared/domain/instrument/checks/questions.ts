import type { Issue } from '../../kernel/problem.ts';
import { type Instrument, optionsOf, type Question, questionsOf } from '../instrument.ts';
import { isText } from '../text-room.ts';
import { at, type Check, unless } from './check.ts';

/** A slip keeps one bit an option in 32, and one byte a single choice: see `SlipPack`. */
const MOST_CHOICES = 30;
const MOST_VALUES = 254;

const DRIVER = /^[a-z]+(-[a-z]+)*$/;

/** Each question has what its type needs, and drivers are named the way drivers are. */
export const questionsAreWhole: Check = (instrument) =>
  questionsOf(instrument).flatMap((question) => [
    ...shape(instrument, question),
    ...[...question.drivers, ...(question.options ?? []).flatMap((option) => option.driver ?? [])]
      .filter((driver) => !DRIVER.test(driver))
      .map((driver) =>
        at(question, `names the driver ${driver}: drivers are lower-case words joined by hyphens`),
      ),
  ]);

function shape(instrument: Instrument, question: Question): readonly Issue[] {
  const options = optionsOf(instrument, question);
  if (isText(question)) {
    return [
      ...unless((question.max_length ?? 0) > 0, at(question, 'is a text, so it needs max_length')),
      ...unless(
        question.pile === 'comment' || question.pile === 'none',
        at(question, 'is a text, so its pile must be comment or none'),
      ),
    ];
  }
  const outOfPlace = unless(
    question.pile !== 'comment',
    at(question, 'is not a text, so its pile cannot be comment'),
  );
  switch (question.type) {
    case 'multi':
      return [
        ...outOfPlace,
        ...unless(options.length > 0, at(question, 'offers nothing to choose')),
        ...unless(options.length <= MOST_CHOICES, at(question, `offers more than ${MOST_CHOICES} options`)),
        ...unless(
          options.every((option) => typeof option.value === 'string'),
          at(question, 'allows several answers, so the values of its options must be text'),
        ),
        ...unless(
          question.max_select === undefined ||
            (question.max_select > 0 && question.max_select <= options.length),
          at(question, 'allows a number of answers that its options do not'),
        ),
      ];
    case 'likert5':
    case 'likert7':
      return [
        ...outOfPlace,
        ...unless(scaleFits(instrument, question), at(question, 'needs a scale of its length')),
      ];
    case 'number':
      return [
        ...outOfPlace,
        ...unless(
          question.pile !== 'slip' || options.length > 0,
          at(
            question,
            `is kept in a slip, so it needs whole numbers from min to max, ${MOST_VALUES} at most`,
          ),
        ),
      ];
    case 'date-month':
      return outOfPlace;
    default:
      return [
        ...outOfPlace,
        ...unless(options.length > 0, at(question, 'offers nothing to choose')),
        ...unless(options.length <= MOST_VALUES, at(question, `offers more than ${MOST_VALUES} options`)),
      ];
  }
}

function scaleFits(instrument: Instrument, question: Question): boolean {
  const scale = question.scale === undefined ? undefined : instrument.scales[question.scale];
  if (scale === undefined) return false;
  const numbers = scale.options.filter((option) => typeof option.value === 'number').length;
  return scale.points === Number(question.type.slice(-1)) && numbers === scale.points;
}
