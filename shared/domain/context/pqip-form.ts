import { contextForm } from './form.ts';
import { PqipRow } from './rows.ts';

export const pqip = contextForm({
  kind: 'pqip',
  columns: {
    cohort: ['cohort', 'text'],
    channel: ['channel', 'text'],
    applied: ['applied', 'count'],
    sifted: ['sifted', 'count or blank'],
    assessed: ['assessed', 'count or blank'],
    offered: ['offered', 'count or blank'],
    started: ['started', 'count'],
    completed: ['completed', 'count or blank'],
    'after 6 months': ['after6', 'count or blank'],
    'after 12 months': ['after12', 'count or blank'],
    'after 24 months': ['after24', 'count or blank'],
  },
  row: PqipRow,
  names: ['cohort', 'channel'],
  fault: pqipFault,
});

/** Nobody comes to a later stage who was not in an earlier one; nobody is still there after 12 months who was not after 6. */
function pqipFault(row: PqipRow): string | undefined {
  const falls = (...counts: readonly (number | null)[]) => {
    const known = counts.filter((count) => count !== null);
    return known.every((count, at) => at === 0 || count <= (known[at - 1] ?? 0));
  };
  if (!falls(row.applied, row.sifted, row.assessed, row.offered, row.started))
    return 'applied, sifted, assessed, offered, started: a stage has more people than the one before';
  if (!falls(row.started, row.completed)) return 'completed: more than started';
  return falls(row.started, row.after6, row.after12, row.after24)
    ? undefined
    : 'after 6, 12 and 24 months: more people than before';
}
