import type { Elsewhere } from '../../../../shared/domain/disclosure/elsewhere/published.ts';
import { toldBy } from '../../../../shared/domain/disclosure/elsewhere/said-elsewhere.ts';
import { periodOfAtom, regionOfAtom } from '../../../../shared/domain/disclosure/statement.ts';
import { countLeavers, type Leaver, QUESTIONS } from './survey.ts';

export type People = ReadonlyMap<string, readonly Leaver[]>;

/** A table that somebody else brings out: of a region or of all, of so many quarters or from the beginning. */
export interface Bulletin {
  /** Comes out after this quarter. */
  readonly after: number;
  readonly region: string | null;
  /** It counts up to so many quarters before. */
  readonly back: number;
  readonly quarters: number | undefined;
  readonly reasons: readonly string[];
}

export interface Told {
  readonly entered: Elsewhere;
  readonly sums: readonly { readonly name: string; readonly atoms: readonly string[]; readonly x: number }[];
}

export const clockOfAtom = (key: string): string => periodOfAtom(key).slice(regionOfAtom(key).length + 1);

/** Undefined where nothing was counted by then. */
export function bringOut(
  { region, reasons }: Bulletin,
  { from, to }: { readonly from: string | undefined; readonly to: string },
  people: People,
): Told | undefined {
  const held = [...people].filter(([key]) => {
    const clock = clockOfAtom(key);
    return clock <= to && clock >= (from ?? '') && (region === null || regionOfAtom(key) === region);
  });
  const { n, counts } = countLeavers(held.flatMap(([, leavers]) => leavers));
  const options = QUESTIONS[0]!.options.map(({ value }) => value);
  const known = Object.fromEntries(
    reasons.map((value) => [value, counts['reasons']?.[options.indexOf(value) + 1] ?? 0]),
  );
  const table = {
    area: region ?? 'nation',
    ...(from !== undefined && { from }),
    to,
    n,
    counts: { reasons: known },
  };
  const clocks = [...new Set([...people.keys()].map(clockOfAtom))];
  const said = toldBy(table, () => clocks);
  if (said === undefined || held.length === 0) return undefined;
  return {
    entered: {
      schema: 'elsewhere/1',
      campaign: 'leavers',
      content: { source: 'A bulletin', published: '2026-12-31', tables: [table] },
      said,
    },
    sums: Object.entries(known).map(([value, x]) => ({
      name: `reasons=${value}`,
      atoms: held.map(([key]) => key),
      x,
    })),
  };
}
