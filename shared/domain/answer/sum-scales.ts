import { answerValues, type Instrument, type Question } from '../instrument/instrument.ts';
import { type Column, columnsOf, NO_COLUMN } from './count-column.ts';
import { columnQuestions } from './pack-slips.ts';
import { type SlipPack, WORD } from './slip-pack.ts';

/** Two statements correlate; they are no scale whose consistency alpha would tell (Eisinga and others 2013). */
const FEWEST = 3;

interface ScaleSums {
  readonly n: number;
  readonly sums: readonly number[];
  readonly squares: number;
  readonly totals: number;
}

interface Item {
  readonly id: string;
  /** What each code of the column counts; 0 is no point. */
  readonly points: readonly number[];
}

/** By factor, the sums (see `ScaleSums` of a tally) of each scale whose statements everybody was asked and none of which is sensitive. */
export function sumScales(
  instrument: Instrument,
  packs: readonly SlipPack[],
): Record<string, ScaleSums> | undefined {
  const scales = scalesOf(instrument);
  if (scales.length === 0) return undefined;
  const read = packs.map((pack) => ({ n: pack.n, columns: columnsOf(pack) }));
  return Object.fromEntries(
    scales.map(([factor, items]) => [
      factor,
      sumsOf(
        read.flatMap(({ n, columns }) => {
          const given = items.map(({ id, points }) => pointsIn(columns.get(id) ?? NO_COLUMN, n, points));
          return Array.from({ length: n }, (_, slip) => given.map((points) => points[slip] ?? 0));
        }),
      ),
    ]),
  );
}

const scalesOf = (instrument: Instrument): readonly (readonly [string, readonly Item[]])[] =>
  [...Map.groupBy(columnQuestions(instrument), ({ factor }) => factor)].flatMap(([factor, questions]) =>
    factor !== undefined && questions.length >= FEWEST && questions.every(isPlain)
      ? [[factor, questions.map((question) => itemOf(instrument, question))] as const]
      : [],
  );

const isPlain = ({ scale, sensitive, show_if: condition }: Question): boolean =>
  scale !== undefined && sensitive !== true && condition === undefined;

function itemOf(instrument: Instrument, question: Question): Item {
  const values = answerValues(instrument, question);
  const most = Math.max(...values.filter((value) => typeof value === 'number'));
  const turned = (point: number) => (question.reverse === true ? most + 1 - point : point);
  return {
    id: question.id,
    points: [0, ...values.map((value) => (typeof value === 'number' ? turned(value) : 0))],
  };
}

/** The point that each slip gave. */
function pointsIn({ planes, words }: Column, n: number, points: readonly number[]): Uint8Array {
  const given = new Uint8Array(n);
  for (let slip = 0; slip < n; slip += 1) {
    let code = 0;
    for (let at = Math.floor(slip / WORD), bit = 0; at < planes.length; at += words, bit += 1)
      code |= (((planes[at] ?? 0) >>> (slip % WORD)) & 1) << bit;
    given[slip] = points[code] ?? 0;
  }
  return given;
}

/** @param people what each gave to each statement, 0 where they gave no point. */
function sumsOf(people: readonly (readonly number[])[]): ScaleSums {
  const complete = people.filter((points) => !points.includes(0));
  return {
    n: complete.length,
    sums: (people[0] ?? []).map((_, item) => sum(complete.map((points) => points[item] ?? 0))),
    squares: sum(complete.flat().map((point) => point ** 2)),
    totals: sum(complete.map((points) => sum(points) ** 2)),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
