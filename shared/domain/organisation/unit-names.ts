import type { Estate } from './estate.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);

/** How a group of units is named, those that ended with their last day: `day` puts it in words. */
export function groupNamer(
  { units, former = [] }: Estate,
  day: (day: string) => string,
): (codes: readonly string[]) => string {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return (codes) => {
    const ended = former.filter(({ code }) => codes.includes(code));
    const today = codes.filter((code) => !ended.some((one) => one.code === code));
    const before = [...Map.groupBy(ended, ({ until }) => until)].map(
      ([until, held]) => [list(held.map(({ name }) => name)), day(until)] as const,
    );
    const now = list(today.map((code) => names.get(code) ?? code));
    if (before.length === 0) return now;
    if (today.length === 0) return before.map(([name, until]) => `${name} (until ${until})`).join('; ');
    return `${now} (with ${before.map(([name, until]) => `${name} until ${until}`).join('; ')})`;
  };
}

/** What a unit has become, by whatever steps; itself where several followed it, or none. */
export function unitToday(code: string, { former = [] }: Pick<Estate, 'former'>): string {
  const [next, ...others] = former.find((unit) => unit.code === code)?.into ?? [];
  return next === undefined || others.length > 0 ? code : unitToday(next, { former });
}

/** Are these codes one unit of today, with nothing but units that became it? */
export function isOneUnit(code: string, codes: readonly string[], estate: Estate): boolean {
  return codes.includes(code)
    ? codes.every((one) => unitToday(one, estate) === code)
    : codes.length === 1 && isRenamed(codes[0], code, estate.former ?? []);
}

/** Nothing but a name changed: it alone became this unit. */
function isRenamed(one: string | undefined, code: string, former: NonNullable<Estate['former']>): boolean {
  const before = former.filter(({ into }) => into.includes(code));
  return before.length === 1 && before[0]?.code === one && before[0]?.into.length === 1;
}
