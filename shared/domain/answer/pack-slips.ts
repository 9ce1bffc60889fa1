import { answerValues, type Instrument, type Question, questionsOf } from '../instrument/instrument.ts';
import type { Answer, Answers } from './answers.ts';
import { planesOf } from './bit-planes.ts';
import { type SlipPack, WORD } from './slip-pack.ts';

export interface Slip {
  /** The empty string where there is none. */
  readonly unit: string;
  /** Answers of the pile "slip"; others are passed over. */
  readonly answers: Answers;
}

const CHOICE_TYPES: readonly string[] = ['single', 'likert5', 'likert7', 'nps', 'number', 'date-month'];
/** A DynamoDB item holds 400 KB; names and key need a little of it. */
const PACK_BITS = 350_000 * 8;

/** Questions that become columns of a pack: closed ones of the pile "slip". */
export const columnQuestions = (instrument: Instrument): readonly Question[] =>
  questionsOf(instrument).filter(
    ({ pile, type }) => pile === 'slip' && (type === 'multi' || CHOICE_TYPES.includes(type)),
  );

/** Packs a whole pile into as many packs as the store's item size asks for, in the order given. */
export function packPile(instrument: Instrument, slips: readonly Slip[]): readonly SlipPack[] {
  // One at least: slips of a survey that asks for nothing but comments are counted too.
  const slipBits = columnQuestions(instrument).reduce(
    (sum, question) => sum + bitsOf(instrument, question),
    1,
  );
  const size = Math.floor(PACK_BITS / slipBits);
  return Array.from({ length: Math.ceil(slips.length / size) }, (_, part) =>
    packSlips(instrument, slips.slice(part * size, (part + 1) * size)),
  );
}

/** One pack of slips by column: see `SlipPack`. An answer that the question does not offer is no answer. */
export function packSlips(instrument: Instrument, slips: readonly Slip[]): SlipPack {
  const byUnit = Map.groupBy(slips, ({ unit }) => unit);
  // By code: the order of first appearance would tell something about the order of the slips.
  const units = [...byUnit].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const laid = units.flatMap(([, ofUnit]) => ofUnit);
  const columns = columnQuestions(instrument).map((question) => ({
    id: question.id,
    bits: bitsOf(instrument, question),
    codes: codesOf(instrument, question, laid),
  }));
  return {
    instrument: { id: instrument.id, version: instrument.version },
    n: slips.length,
    units: units.map(([code]) => code),
    sizes: units.map(([, { length }]) => length),
    ...planesOf(slips.length, columns),
  };
}

function codesOf(instrument: Instrument, question: Question, slips: readonly Slip[]): readonly number[] {
  const values = answerValues(instrument, question).map(String);
  const place = new Map(values.map((value, index) => [value, index]));
  const codeOf = question.type === 'multi' ? maskOf : positionOf;
  return slips.map((slip) => codeOf(place, slip.answers[question.id]));
}

/** Bits that a slip's code of a question needs. */
function bitsOf(instrument: Instrument, question: Question): number {
  const values = answerValues(instrument, question).length;
  const bits = question.type === 'multi' ? values : WORD - Math.clz32(values);
  if (bits > WORD) throw new RangeError(`Question ${question.id} has more values than a column can hold.`);
  return bits;
}

type Places = ReadonlyMap<string, number>;

const positionOf = (place: Places, answer: Answer | undefined): number =>
  answer === undefined || Array.isArray(answer) ? 0 : (place.get(String(answer)) ?? -1) + 1;

const maskOf = (place: Places, answer: Answer | undefined): number =>
  Array.isArray(answer) ? answer.reduce((mask, value) => mask | bitAt(place.get(value)), 0) : 0;

const bitAt = (position: number | undefined): number => (position === undefined ? 0 : 1 << position);
