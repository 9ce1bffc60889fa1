import { checkInstrument } from '../../../shared/domain/instrument/check-instrument.ts';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import json from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };

const checked = checkInstrument(json);
if (!checked.ok) throw new Error(JSON.stringify(checked.problem));

export const EXIT_INTERVIEW: Instrument = checked.value;

/** A copy of the file's JSON, to break in one place. */
export const brokenCopy = (breakIt: (copy: Loose) => void): unknown => {
  const copy = structuredClone(json) as unknown as Loose;
  breakIt(copy);
  return copy;
};

export interface Loose {
  [key: string]: unknown;
  sections: { id: string; questions: LooseQuestion[] }[];
}

export type LooseQuestion = Record<string, unknown> & { id: string };

export const find = (copy: Loose, id: string): LooseQuestion => {
  const found = copy.sections.flatMap((section) => section.questions).find((question) => question.id === id);
  if (found === undefined) throw new Error(`no question ${id}`);
  return found;
};
