import type { Mapping } from './mapping.ts';

/** Every column that a mapping reads. */
export const columnsOf = ({ rows, unit, date, instrument }: Mapping): ReadonlySet<string> =>
  new Set([
    ...rows.map(({ column }) => column),
    ...(unit === undefined ? [] : [unit.column]),
    ...(date === undefined ? [] : [date.column]),
    ...instrument.questions.flatMap(({ from }) =>
      from.read === 'true-false-columns' ? Object.values(from.columns) : [from.column],
    ),
  ]);
