import type { ReleasedQuestion } from '../disclosure/release.ts';
import { DRIVERS, type Driver, driverOf } from './drivers.ts';
import type { TopGroup } from './top-group.ts';
import { itemText } from './view.ts';

/** Something that was said and that practice is looked for against. */
export interface Concern {
  readonly title: string;
  readonly practices: readonly string[];
  /** What the sources leave open about it. */
  readonly gaps: readonly string[];
}

/** Practice about who applies: it answers nothing that somebody said of the work. */
const OF_WHO_APPLIES: ReadonlySet<string> = new Set(['positive-action', 'veterans', 'social-mobility']);

/** The reasons named most. */
export const reasonConcerns = ({ named }: TopGroup): readonly Concern[] =>
  named.flatMap(({ option }) => {
    const driver = driverOf(option.driver);
    return driver === undefined
      ? []
      : [{ title: driver.title, practices: answering([driver]), gaps: gapsOf([driver]) }];
  });

/** Statements: a practice against their driver need not answer what they say. */
export const statementConcerns = (
  instrument: string,
  items: readonly ReleasedQuestion[],
): readonly Concern[] =>
  items.flatMap((item) => {
    const drivers = (item.drivers ?? []).flatMap((id) => driverOf(id) ?? []);
    if (drivers.length === 0) return [];
    const title = `“${itemText(item)}”`;
    const practices = DRIVERS.statements[instrument]?.[item.id] ?? answering(drivers);
    const gaps = practices.length === 0 ? [`${title}: the sources document no practice.`] : gapsOf(drivers);
    return [{ title, practices, gaps }];
  });

const answering = (drivers: readonly Driver[]): readonly string[] =>
  [...new Set(drivers.flatMap(({ quickWins }) => quickWins))].filter((id) => !OF_WHO_APPLIES.has(id));

const gapsOf = (drivers: readonly Driver[]): readonly string[] =>
  drivers.flatMap(({ title, gap }) => (gap === null ? [] : [`${title}: ${gap}`]));
