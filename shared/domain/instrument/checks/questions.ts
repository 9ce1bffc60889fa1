import { type Instrument, type Option, optionsOf, type Question, questionsOf } from '../instrument.ts';
import { at, type Check } from './check.ts';

interface Shape {
  readonly question: Question;
  readonly options: readonly Option[];
  readonly instrument: Instrument;
}

/** What a question needs, said as what is wrong where it is missing. */
interface Need {
  readonly broken: string;
  readonly kept: (shape: Shape) => boolean;
}

/** A slip keeps one bit an option in 32, and one byte a single choice: see `SlipPack`. */
const MOST_CHOICES = 30;
const MOST_VALUES = 254;

const LENGTH: Need = {
  broken: 'is a text, so it needs max_length',
  kept: ({ question }) => (question.max_length ?? 0) > 0,
};
const TEXT_PILE: Need = {
  broken: 'is a text, so its pile must be comment or none',
  kept: ({ question }) => question.pile === 'comment' || question.pile === 'none',
};
const CLOSED_PILE: Need = {
  broken: 'is not a text, so its pile cannot be comment',
  kept: ({ question }) => question.pile !== 'comment',
};
const OPTIONS: Need = { broken: 'offers nothing to choose', kept: ({ options }) => options.length > 0 };
const FEW_CHOICES: Need = {
  broken: `offers more than ${MOST_CHOICES} options`,
  kept: ({ options }) => options.length <= MOST_CHOICES,
};
const FEW_VALUES: Need = {
  broken: `offers more than ${MOST_VALUES} options`,
  kept: ({ options }) => options.length <= MOST_VALUES,
};
const TEXT_VALUES: Need = {
  broken: 'allows several answers, so the values of its options must be text',
  kept: ({ options }) => options.every((option) => typeof option.value === 'string'),
};
const MOST: Need = {
  broken: 'allows a number of answers that its options do not',
  kept: ({ question: { max_select: most }, options }) =>
    most === undefined || (most > 0 && most <= options.length),
};
const SCALE: Need = { broken: 'needs a scale of its length', kept: scaleFits };
const COUNTED: Need = {
  broken: `is kept in a slip, so it needs whole numbers from min to max, ${MOST_VALUES} at most`,
  kept: ({ question, options }) => question.pile !== 'slip' || options.length > 0,
};

const QUARTERS: Need = {
  broken: `is kept in a slip, so it needs store_as quarter and ${MOST_VALUES} quarters at most: a month tells more`,
  kept: ({ question, options }) =>
    question.pile !== 'slip' || (options.length > 0 && options.length <= MOST_VALUES),
};

const TEXT = [LENGTH, TEXT_PILE];
const ONE_OF = [CLOSED_PILE, OPTIONS, FEW_VALUES];

const NEEDS: Record<Question['type'], readonly Need[]> = {
  single: ONE_OF,
  nps: ONE_OF,
  multi: [CLOSED_PILE, OPTIONS, FEW_CHOICES, TEXT_VALUES, MOST],
  likert5: [CLOSED_PILE, SCALE],
  likert7: [CLOSED_PILE, SCALE],
  number: [CLOSED_PILE, COUNTED],
  'date-month': [CLOSED_PILE, QUARTERS],
  text: TEXT,
  'short-text': TEXT,
  'long-text': TEXT,
};

function scaleFits({ question, instrument }: Shape): boolean {
  const scale = question.scale === undefined ? undefined : instrument.scales[question.scale];
  if (scale === undefined) return false;
  const numbers = scale.options.filter((option) => typeof option.value === 'number').length;
  return scale.points === Number(question.type.slice(-1)) && numbers === scale.points;
}

const DRIVER = /^[a-z]+(-[a-z]+)*$/;

/** Each question has what its type needs, and drivers are named the way drivers are. */
export const questionsAreWhole: Check = (instrument) =>
  questionsOf(instrument).flatMap((question) => {
    const options = optionsOf(instrument, question);
    const drivers = [...question.drivers, ...options.flatMap((option) => option.driver ?? [])];
    return [
      ...NEEDS[question.type]
        .filter((need) => !need.kept({ question, options, instrument }))
        .map((need) => at(question, need.broken)),
      ...drivers
        .filter((driver) => !DRIVER.test(driver))
        .map((driver) =>
          at(question, `names the driver ${driver}: drivers are lower-case words joined by hyphens`),
        ),
    ];
  });
