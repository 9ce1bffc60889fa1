import { checkInstrument } from '../instrument/check-instrument.ts';
import type { Instrument, Question } from '../instrument/instrument.ts';
import type { Result } from '../kernel/result.ts';
import type { MappedQuestion } from './mapped-question.ts';
import type { Mapping } from './mapping.ts';

/** The import's own instrument: what the source asked, held to the same rules as any other. */
export function buildInstrument({ instrument, source }: Mapping): Result<Instrument> {
  const built: Instrument = {
    id: instrument.id,
    version: instrument.version,
    title: instrument.title,
    audience: 'leaver',
    purpose: `Imported: ${source.title}`,
    target_minutes: [0, 0],
    languages: ['en'],
    scales: Object.fromEntries(
      Object.entries(instrument.scales).map(([id, { options, na }]) => [
        id,
        {
          points: options.filter(({ value }) => typeof value === 'number').length,
          options,
          ...(na !== undefined && { na }),
        },
      ]),
    ),
    support: { title: '', lead: '', items: [] },
    sections: [
      { id: 'imported', title: instrument.title, questions: instrument.questions.map(buildQuestion) },
    ],
    context: [{ id: 'unit', type: 'unit' }],
    profile: { keys: [], counts: [] },
    group_by: 'unit',
  };
  return checkInstrument(built);
}

function buildQuestion({ from: _, ...question }: MappedQuestion): Question {
  const drivers = (question.options ?? []).flatMap((option) => option.driver ?? []);
  return {
    ...question,
    // Nobody is asked it again, so its page only has to be one of a kind.
    page: `q-${question.id.replaceAll(/_+/g, '-').replace(/-$/, '')}`,
    required: false,
    drivers: [...new Set(drivers)],
    pile: 'slip',
  };
}
