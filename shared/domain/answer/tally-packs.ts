import { answerValues, type Instrument } from '../instrument/instrument.ts';
import { columnsOf, type CountColumn, countCodes, countMasks, NO_COLUMN } from './count-column.ts';
import { columnQuestions } from './pack-slips.ts';
import type { SlipPack } from './slip-pack.ts';

interface UnitCounts {
  readonly n: number;
  /** By question: [no answer, …one a value, in the order of `answerValues`]. */
  readonly counts: Record<string, number[]>;
}

interface Question {
  readonly id: string;
  /** 1 + number of values. */
  readonly width: number;
  readonly count: CountColumn;
}

interface Running {
  n: number;
  readonly counts: readonly Uint32Array[];
}

/** Counts packs by unit, a column at a time. */
export function tallyPacks(instrument: Instrument, packs: readonly SlipPack[]): Record<string, UnitCounts> {
  const questions = columnQuestions(instrument).map((question) => ({
    id: question.id,
    width: answerValues(instrument, question).length + 1,
    count: question.type === 'multi' ? countMasks : countCodes,
  }));
  const units = new Map<string, Running>();
  for (const pack of packs) addPack(units, questions, pack);
  return Object.fromEntries(
    [...units]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([code, { n, counts }]) => [
        code,
        { n, counts: Object.fromEntries(questions.map(({ id }, at) => [id, [...(counts[at] ?? [])]])) },
      ]),
  );
}

function addPack(units: Map<string, Running>, questions: readonly Question[], pack: SlipPack): void {
  const columns = columnsOf(pack);
  let from = 0;
  for (const [place, code] of pack.units.entries()) {
    const n = pack.sizes[place] ?? 0;
    const unit = units.get(code) ?? { n: 0, counts: questions.map(({ width }) => new Uint32Array(width)) };
    units.set(code, unit);
    unit.n += n;
    for (const [at, { id, count }] of questions.entries()) {
      const counts = unit.counts[at];
      if (counts) count(columns.get(id) ?? NO_COLUMN, from, from + n, counts);
    }
    from += n;
  }
}
