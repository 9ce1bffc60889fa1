import type { ReleasedScope } from '../disclosure/release.ts';
import type { Concern } from './concerns.ts';
import { DRIVERS } from './drivers.ts';
import type { QuickWin } from './report.ts';

export const PRACTICE_OF_REASONS =
  'Practice that two published sources document for the reasons named most. It is not proof that fewer people leave.';
export const PRACTICE_OF_STATEMENTS =
  'Practice that two published sources document for what the least favourable answers are about. It is not proof that it works here.';

const MOST = 5;
type Win = (typeof DRIVERS)['quickWins'][string];

/** The reader's own lever first, then the nearest others. */
const LEVERS: Readonly<Record<ReleasedScope['kind'], readonly Win['lever'][]>> = {
  unit: ['local', 'regional', 'national'],
  region: ['regional', 'local', 'national'],
  nation: ['national', 'regional', 'local'],
};

/**
 * Up to five documented practices: one for each concern in turn, by who can act on it and then by the strength of what
 * is reported of it.
 */
export function quickWinsFor(concerns: readonly Concern[], kind: ReleasedScope['kind']): QuickWin[] {
  const queues = concerns.map(({ practices }) =>
    practices.toSorted((a, b) => orderOf(a, kind) - orderOf(b, kind)),
  );
  const chosen: string[] = [];
  for (let turn = 0; chosen.length < MOST && queues.some((queue) => queue.length > turn); turn += 1) {
    for (const queue of queues) {
      const next = queue[turn];
      if (next !== undefined && !chosen.includes(next) && chosen.length < MOST) chosen.push(next);
    }
  }
  return chosen.flatMap((id) => {
    const win = DRIVERS.quickWins[id];
    if (win === undefined) return [];
    const { source, ...rest } = win;
    const drivers = concerns.flatMap(({ title, practices }) => (practices.includes(id) ? [title] : []));
    return [{ ...rest, source: DRIVERS.sources[source] ?? source, drivers }];
  });
}

function orderOf(id: string, kind: ReleasedScope['kind']): number {
  const win = DRIVERS.quickWins[id];
  if (win === undefined) return Infinity;
  return LEVERS[kind].indexOf(win.lever) * DRIVERS.strengths.length + DRIVERS.strengths.indexOf(win.strength);
}

/** What the sources leave open about them. */
export const gapsFor = (concerns: readonly Concern[]): string[] => [
  ...new Set(concerns.flatMap(({ gaps }) => gaps)),
];
