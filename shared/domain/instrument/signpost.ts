import { applying } from './applying.ts';
import { type Facts, holds } from './condition.ts';
import type { Instrument } from './instrument.ts';

/** Whether the answers given are such that the page of support services is shown before going on. */
export function signposted(instrument: Instrument, facts: Facts): boolean {
  if (instrument.signpost_if === undefined || instrument.signpost_if === null) return false;
  const { answers } = applying(instrument, facts);
  return holds(instrument.signpost_if, { answers, context: facts.context });
}
