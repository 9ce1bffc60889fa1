import type { Statement } from '../statement.ts';

/** Everything said, but for what was said word for word before: it tells nothing more, however often it is said. */
export function saidOnce(said: readonly Statement[]): readonly Statement[] {
  const held = new Map<string, Statement[]>();
  return said.filter((statement) => {
    const before = held.get(statement.id) ?? [];
    if (before.some((one) => isSame(one, statement))) return false;
    held.set(statement.id, [...before, statement]);
    return true;
  });
}

const isSame = (one: Statement, other: Statement): boolean =>
  one.n === other.n &&
  one.area?.upTo === other.area?.upTo &&
  one.area?.region === other.area?.region &&
  one.atoms.length === other.atoms.length &&
  one.atoms.every((key, at) => other.atoms[at] === key) &&
  isAlike(one.figures, other.figures);

function isAlike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const [held, others] = [Object.entries(one), Object.entries(other)];
  return (
    held.length === others.length && held.every(([name, value]) => isAlike(value, Reflect.get(other, name)))
  );
}
