import type { ToolkitRow } from '../context/rows.ts';
import { driverOf } from './drivers.ts';
import type { Section } from './report.ts';
import type { TopGroup } from './top-group.ts';
import type { View } from './view.ts';
import { dayInWords } from '../kernel/day-in-words.ts';

/** What the retention toolkit suggests for the reasons named most, of the version that was frozen with the release. */
export function toolkitSection({ companions: { context } }: View, { named }: TopGroup): readonly Section[] {
  const rows = context?.toolkit ?? [];
  const version = context?.versions.find(({ kind }) => kind === 'toolkit');
  const points = named.flatMap(({ option }) => {
    const driver = driverOf(option.driver);
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
