import assessorFeedback from './instruments/assessor-feedback.json' with { type: 'json' };
import candidateFeedback from './instruments/candidate-feedback.json' with { type: 'json' };
import exitInterview from './instruments/exit-interview.json' with { type: 'json' };
import newStarterCheck from './instruments/new-starter-check.json' with { type: 'json' };
import psychologicalSafety from './instruments/psychological-safety.json' with { type: 'json' };
import { checkInstrument } from './check-instrument.ts';
import type { Instrument } from './instrument.ts';
import { remembered } from './translation/memory.ts';

/** The instruments that come with the product, as they are written. Others are added to its store as files. */
const INSTRUMENT_FILES: readonly { readonly id: string }[] = [
  exitInterview,
  psychologicalSafety,
  candidateFeedback,
  assessorFeedback,
  newStarterCheck,
];

/** All of them can be asked: a file that cannot stops whatever begins with it. */
export const catalogue = (): readonly Instrument[] =>
  INSTRUMENT_FILES.map((json) => {
    const checked = checkInstrument(json);
    if (!checked.ok)
      throw new Error(`The instrument ${json.id} is broken: ${JSON.stringify(checked.problem)}`);
    return remembered(checked.value);
  });
