import { answerValues, type Instrument } from '../instrument/instrument.ts';
import { columnQuestions } from './pack-slips.ts';
import { countColumn, countUnits } from './read-columns.ts';
import type { SlipPack } from './slip-pack.ts';

interface UnitCounts {
  readonly n: number;
  /** By question: [no answer, …one a value, in the order of `answerValues`]. */
  readonly counts: Record<string, number[]>;
}

/** Counts one pack by unit, a column at a time. */
export function tallyPack(instrument: Instrument, pack: SlipPack): Record<string, UnitCounts> {
  const columns = columnQuestions(instrument).map((question) => {
    const values = answerValues(instrument, question).length;
    return { id: question.id, width: values + 1, counted: countColumn(pack, question, values) };
  });
  const sizes = countUnits(pack);
  return Object.fromEntries(
    pack.units.map((code, unit) => [
      code,
      {
        n: sizes[unit] ?? 0,
        counts: Object.fromEntries(
          columns.map(({ id, width, counted }) => [
            id,
            [...counted.subarray(unit * width, (unit + 1) * width)],
          ]),
        ),
      },
    ]),
  );
}
