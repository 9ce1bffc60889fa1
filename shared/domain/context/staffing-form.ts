import { contextForm } from './form.ts';
import { StaffingRow } from './rows.ts';

export const staffing = contextForm({
  kind: 'staffing',
  columns: {
    month: ['month', 'month'],
    unit: ['unit', 'unit'],
    title: ['role', 'title'],
    tenure: ['tenure', 'text'],
    permanent: ['permanent', 'yes or no'],
    staff: ['staff', 'count'],
    resigned: ['resigned', 'count'],
    'left other': ['leftOther', 'count'],
    moved: ['moved', 'count'],
  },
  row: StaffingRow,
  names: ['month', 'unit', 'title', 'tenure', 'permanent'],
  gather: addTitles,
});

/** Several titles can be one role: their people are added up. */
function addTitles(all: readonly StaffingRow[]): readonly StaffingRow[] {
  const added = new Map<string, StaffingRow>();
  for (const row of all) {
    const name = [row.month, row.unit, row.role, row.tenure, row.permanent].join('#');
    const sum = added.get(name);
    added.set(
      name,
      sum === undefined
        ? row
        : {
            ...sum,
            staff: sum.staff + row.staff,
            resigned: sum.resigned + row.resigned,
            leftOther: sum.leftOther + row.leftOther,
            moved: sum.moved + row.moved,
          },
    );
  }
  return [...added.values()];
}
