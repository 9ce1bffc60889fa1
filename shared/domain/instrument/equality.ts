import * as z from 'zod/mini';
import equalityModule from './instruments/equality-module.json' with { type: 'json' };
import { type Instrument, Option, Question } from './instrument.ts';

const EqualityModule = z.object({
  id: z.string(),
  version: z.string(),
  why_off: z.string(),
  gate: z.object({ id: z.string(), text: z.string(), intro: z.string(), options: z.array(Option) }),
  questions: z.array(Question),
});

/** The page that asks whether to answer any of them. */
export const GATE_PAGE = 'equality';

/**
 * The equality questions as an instrument of their own: answered after the check, by its own choice, and kept apart
 * from all other answers from the first page on. A campaign asks them only where it says so.
 */
export const equalityInstrument = (): Instrument => EQUALITY;

function makeInstrument(): Instrument {
  const { id, version, why_off: purpose, gate, questions } = EqualityModule.parse(equalityModule);
  const answered = { q: gate.id, op: 'eq' as const, value: 'yes' };
  const asked: Question = {
    id: gate.id,
    type: 'single',
    text: gate.text,
    options: gate.options,
    page: GATE_PAGE,
    required: false,
    drivers: [],
    pile: 'none',
  };
  return {
    id,
    version,
    title: 'Equality questions',
    audience: 'anyone',
    purpose,
    target_minutes: [0, 1],
    languages: ['en', 'cy'],
    scales: {},
    support: { title: '', lead: '', items: [] },
    sections: [
      {
        id: 'equality',
        title: 'Equality questions',
        intro: gate.intro,
        questions: [asked, ...questions.map((question) => ({ ...question, show_if: answered }))],
      },
    ],
    context: [{ id: 'campaign', type: 'campaign' }],
    profile: { keys: [], counts: [] },
    group_by: 'campaign',
  };
}

const EQUALITY = makeInstrument();
