import type { Figure } from '../proposal.ts';
import { periodOfAtom, regionOfAtom, type Statement } from '../statement.ts';
import type { Elsewhere, ElsewhereTable } from './published.ts';

/** A period's clock; of those up to a quarter, the last. */
type Clocks = (region: string | null) => readonly string[];

/**
 * What a table tells, as the ledger has it: of some quarters of an area, its count up to their end and up to their
 * beginning, which is at least as much. Undefined where nothing was counted in that time.
 */
export function toldBy(
  { area, from, to, counts }: ElsewhereTable,
  clocksOf: Clocks,
): Elsewhere['said'] | undefined {
  const region = area === 'nation' ? null : area;
  const clocks = clocksOf(region).toSorted();
  const upTo = clocks.findLast((clock) => clock <= to && (from === undefined || clock >= from));
  if (upTo === undefined) return undefined;
  const known = Object.fromEntries(
    Object.entries(counts).map(([question, values]) => [question, Object.keys(values)]),
  );
  const before = from === undefined ? undefined : clocks.findLast((clock) => clock < from);
  return [...(before === undefined ? [] : [{ region, upTo: before, known }]), { region, upTo, known }];
}

/** Figures are not taken from elsewhere: that one is known is all that counts. */
const KNOWN: Figure = { is: 'count', x: 0 };

/**
 * Everything said, with what was published elsewhere in its place: before what was said of the area up to the same
 * clock, since each showing is taken as telling of what came after the one before.
 *
 * @param atoms of all released periods.
 */
export function withElsewhere(
  said: readonly Statement[],
  published: readonly Elsewhere[],
  atoms: readonly string[],
): readonly Statement[] {
  const all = [...said];
  for (const [at, { region, upTo, known }] of published.flatMap((one) => one.said).entries()) {
    const held = atoms.filter((key) => {
      const clock = periodOfAtom(key).slice(regionOfAtom(key).length + 1);
      return clock <= upTo && (region === null || regionOfAtom(key) === region);
    });
    const statement: Statement = {
      id: `elsewhere-${at}`,
      level: region === null ? 'nation' : 'region',
      area: { region, upTo },
      n: 0,
      atoms: held,
      figures: Object.fromEntries(
        Object.entries(known).map(([question, values]) => [
          question,
          Object.fromEntries(values.map((value) => [value, KNOWN])),
        ]),
      ),
    };
    const later = all.findIndex(({ area }) => area?.region === region && area.upTo >= upTo);
    all.splice(later === -1 ? all.length : later, 0, statement);
  }
  return all;
}
