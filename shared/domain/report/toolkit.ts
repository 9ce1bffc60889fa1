import type { ToolkitRow } from '../context/rows.ts';
import { driverOf } from './drivers.ts';
import type { Section } from './report.ts';
import type { View } from './view.ts';
import { dayInWords } from '../kernel/day-in-words.ts';

/** Of whoever works for the service or did: who applies, or assesses them, is not who is to be kept. */
const OF_STAFF: readonly (string | undefined)[] = [undefined, 'leaver', 'staff'];

/** What the retention toolkit suggests against drivers of leaving, of the version that was frozen with the release. */
export function toolkitSection(
  { release, companions: { context } }: View,
  drivers: readonly (string | null)[],
): readonly Section[] {
  if (!OF_STAFF.includes(release.instrument.audience)) return [];
  const rows = context?.toolkit ?? [];
  const version = context?.versions.find(({ kind }) => kind === 'toolkit');
  const points = drivers.flatMap((id) => {
    const driver = driverOf(id);
    return driver === undefined
      ? []
      : rows.filter((row) => row.driver === driver.id).map((row) => `${driver.title}: ${toolkitWords(row)}`);
  });
  if (version === undefined || points.length === 0) return [];
  return [
    {
      kind: 'points',
      title: 'What the retention toolkit suggests',
      note: `Retention toolkit, version of ${dayInWords(version.asAt)}, as its administrators mapped it to these reasons. It is a suggestion, not proof that fewer people leave.`,
      points: [...new Set(points)],
    },
  ];
}

/** An item as reports and actions cite it. */
export const toolkitWords = ({ item, title, activity, page }: ToolkitRow): string =>
  `${title} (item ${item}${page === null ? '' : `, page ${page}`}). ${activity}`;
