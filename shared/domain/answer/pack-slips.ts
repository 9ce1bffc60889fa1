import { answerValues, type Instrument, type Question, questionsOf } from '../instrument/instrument.ts';
import type { Answer, Answers } from './answers.ts';
import type { SlipPack } from './slip-pack.ts';

export interface Slip {
  /** The empty string where there is none. */
  readonly unit: string;
  /** Answers of the pile "slip"; others are passed over. */
  readonly answers: Answers;
}

const CHOICE_TYPES: readonly string[] = ['single', 'likert5', 'likert7', 'nps', 'number', 'date-month'];
const MASK_BITS = 32;
/** A DynamoDB item holds 400 KB; names and key need a little of it. */
const PACK_BYTES = 350_000;
const PACK_SLIPS = 2_000;

/** Questions that become columns of a pack: closed ones of the pile "slip". */
export const columnQuestions = (instrument: Instrument): readonly Question[] =>
  questionsOf(instrument).filter(
    ({ pile, type }) => pile === 'slip' && (type === 'multi' || CHOICE_TYPES.includes(type)),
  );

const bytesOf = (question: Question): number => (question.type === 'multi' ? 4 : 1);

/** Packs a whole pile into as many packs as the store's item size asks for, in the order given. */
export function packPile(instrument: Instrument, slips: readonly Slip[]): readonly SlipPack[] {
  const slipBytes = columnQuestions(instrument).reduce((sum, question) => sum + bytesOf(question), 2);
  const size = Math.min(PACK_SLIPS, Math.floor(PACK_BYTES / slipBytes));
  return Array.from({ length: Math.ceil(slips.length / size) }, (_, part) =>
    packSlips(instrument, slips.slice(part * size, (part + 1) * size)),
  );
}

/** One pack of slips by column: see `SlipPack`. An answer that the question does not offer is no answer. */
export function packSlips(instrument: Instrument, slips: readonly Slip[]): SlipPack {
  // By code: the order of first appearance would tell something about the order of the slips.
  const units = [...new Set(slips.map((slip) => slip.unit))].sort();
  const unit = new DataView(new ArrayBuffer(slips.length * 2));
  const place = new Map(units.map((code, index) => [code, index]));
  slips.forEach((slip, index) => unit.setUint16(index * 2, place.get(slip.unit) ?? 0, true));
  return {
    instrument: { id: instrument.id, version: instrument.version },
    n: slips.length,
    units,
    unit: new Uint8Array(unit.buffer),
    columns: Object.fromEntries(
      columnQuestions(instrument).map((question) => [question.id, packColumn(instrument, question, slips)]),
    ),
  };
}

function packColumn(
  instrument: Instrument,
  question: Question,
  slips: readonly Slip[],
): Uint8Array<ArrayBuffer> {
  const values = answerValues(instrument, question).map(String);
  if (values.length > (question.type === 'multi' ? MASK_BITS : 255)) {
    throw new RangeError(`Question ${question.id} has more values than a column can hold.`);
  }
  const code = new Map(values.map((value, index) => [value, index + 1]));
  const answers = slips.map((slip) => slip.answers[question.id]);
  if (question.type !== 'multi') return Uint8Array.from(answers, (answer) => codeOf(code, answer));
  const masks = new DataView(new ArrayBuffer(slips.length * 4));
  answers.forEach((answer, index) => masks.setUint32(index * 4, maskOf(code, answer), true));
  return new Uint8Array(masks.buffer);
}

const codeOf = (code: ReadonlyMap<string, number>, answer: Answer | undefined): number =>
  answer === undefined || Array.isArray(answer) ? 0 : (code.get(String(answer)) ?? 0);

function maskOf(code: ReadonlyMap<string, number>, answer: Answer | undefined): number {
  if (!Array.isArray(answer)) return 0;
  return answer.reduce((mask, value) => {
    const position = code.get(value);
    return position === undefined ? mask : (mask | (1 << (position - 1))) >>> 0;
  }, 0);
}
