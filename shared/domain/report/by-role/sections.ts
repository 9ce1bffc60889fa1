import type { ReleasedCut } from '../../disclosure/cuts/cut.ts';
import type { Section } from '../report.ts';
import { tableSection } from '../sections.ts';
import type { View } from '../view.ts';
import { countsPeople } from './parts.ts';
import { peopleTable } from './people-table.ts';
import { reasonsTable } from './reasons-table.ts';

/** Who answered by role and tenure, and what each role said: of regions, once the counts of a year stand. */
export const byRoleSections = (view: View): readonly Section[] =>
  (view.companions.yearly ?? [])
    .flatMap((cut) => {
      const table = countsPeople(cut) ? peopleTable(view, cut) : reasonsTable(view, cut);
      return table === undefined ? [] : [{ cut, table }];
    })
    .flatMap(({ cut, table }, at) =>
      tableSection({ ...table, note: `${table.note} ${at === 0 ? rules(cut) : 'Counted as above.'}` }),
    );

const rules = ({ thresholds }: ReleasedCut): string =>
  `Counted once a year, from what people said of themselves, which is kept apart from their unit for good. A group is left out that has fewer than ${thresholds['k']} people, or would let so few be worked out. These are people who answered: how many of each role left, whether they answered or not, is in staffing records. Intervals are 95% Wilson intervals.`;
