import type { Answer, Answers } from '../../../shared/domain/answer/answers.ts';
import {
  type Instrument,
  type Option,
  optionsOf,
  type Question,
} from '../../../shared/domain/instrument/instrument.ts';
import { visibleQuestions } from '../../../shared/domain/instrument/journey.ts';
import type { Chance } from './chance.ts';

/** What drives people out in the demo; whatever is not named here is rare. */
const WEIGHTS: Readonly<Record<string, number>> = {
  workload: 9,
  pay: 6,
  wellbeing: 6,
  management: 4,
  career: 4,
};

/** How many skip a question that may be skipped. */
const SKIPS = 0.06;

/**
 * A whole survey as one person might answer it: only questions that come up, only options that are offered.
 *
 * @param context what came with the link.
 */
export function madeUpAnswers(
  instrument: Instrument,
  chance: Chance,
  context: Readonly<Record<string, string>> = {},
): Answers {
  const answers: Answers = {};
  const seen = new Set<string>();
  for (;;) {
    const visible = visibleQuestions(instrument, { answers, context });
    const question = visible.find(({ id }) => !seen.has(id));
    if (question === undefined) return answers;
    seen.add(question.id);
    const answer =
      question.required || !chance.happens(SKIPS)
        ? answerTo(instrument, question, answers, chance)
        : undefined;
    if (answer !== undefined) answers[question.id] = answer;
  }
}

function answerTo(
  instrument: Instrument,
  question: Question,
  answers: Answers,
  chance: Chance,
): Answer | undefined {
  // Refusing to take part would end it: everyone in the demo who sends something takes part.
  if (question.routes !== undefined) return 'yes';
  if (question.pile === 'comment') return chance.happens(0.3) ? 'Made up for the demo.' : undefined;
  const options = optionsOf(instrument, question);
  const offered =
    question.options_from === undefined ? options : chosenIn(options, answers[question.options_from]);
  if (offered.length === 0) return undefined;
  if (question.type === 'multi') return several(question, offered, chance);
  return chance.pick(offered, weightOf).value;
}

const chosenIn = (options: readonly Option[], chosen: Answer | undefined): readonly Option[] =>
  options.filter(({ value }) => Array.isArray(chosen) && chosen.includes(String(value)));

function several(question: Question, options: readonly Option[], chance: Chance): string[] {
  const count = Math.min(1 + Math.floor(chance.next() * 3), question.max_select ?? 3);
  const picked = Array.from({ length: count }, () => chance.pick(options, weightOf));
  const alone = picked.find(({ exclusive }) => exclusive === true);
  return [...new Set((alone === undefined ? picked : [alone]).map(({ value }) => String(value)))];
}

const weightOf = ({ value, exclusive }: Option): number =>
  exclusive === true || value === 'pnts' || value === 'na' ? 0.3 : (WEIGHTS[value] ?? 2);
