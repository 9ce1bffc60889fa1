import { periodOfAtom, type Statement } from '../statement.ts';

/** One statement of a group, after those before it. */
export interface Telling {
  readonly statement: Statement;
  readonly level: Statement['level'];
  readonly isNew: boolean;
  /** Its number, from 1. */
  readonly at: number;
  /** Atoms (of areas: periods) that its last statement did not have. */
  readonly added: readonly string[];
}

/** What was said of each group, in order; groups that are only there to be compared with show what their region has. */
export function tellings(
  said: readonly Statement[],
  now: readonly Statement[],
): readonly (readonly Telling[])[] {
  const found = new Map<string, Telling[]>();
  const known = new Map<string, Set<string>>();
  for (const [index, statement] of [...said, ...now].entries()) {
    const { level, area } = statement;
    if (level !== 'unit' && area === null) continue;
    const id = area === null ? statement.id : (area.region ?? 'nation');
    const keys = level === 'unit' ? statement.atoms : new Set(statement.atoms.map(periodOfAtom));
    const before = known.get(id) ?? new Set<string>();
    const added = [...keys].filter((key) => !before.has(key));
    for (const key of added) before.add(key);
    known.set(id, before);
    const held = found.get(id) ?? [];
    held.push({ statement, level, isNew: index >= said.length, at: index + 1, added });
    found.set(id, held);
  }
  return [...found.values()];
}
