import { createHash } from 'node:crypto';
import type { State } from './memory/aws.ts';
import { keyOf } from './memory/tables.ts';
import type { Item } from './memory/expression.ts';

/** What a run has changed, a line for each row, file, mail and run. */
export function changes(before: State, after: State): readonly string[] {
  const lines: string[] = [];
  for (const table of new Set([...before.tables.keys(), ...after.tables.keys()])) {
    const [was, is] = [before.tables.get(table), after.tables.get(table)];
    for (const [key, item] of is ?? []) if (was?.get(key) !== item) lines.push(`${table} ${rowLine(item)}`);
    for (const [key, item] of was ?? [])
      if (is?.has(key) !== true) lines.push(`${table} deleted ${keyOf(item)}`);
  }
  for (const [key, content] of after.files) {
    if (before.files.get(key) === content) continue;
    lines.push(`file ${key} ${createHash('sha256').update(content).digest('hex')}`);
  }
  for (const mail of after.mails.slice(before.mails.length))
    lines.push(`mail ${mail.to.join()} ${mail.subject}`);
  for (const [name, input] of after.runs) if (!before.runs.has(name)) lines.push(`run ${name} ${input}`);
  return lines.filter((line) => !OF_EACH_ATTEMPT.some((pattern) => pattern.test(line)));
}

/** What is written for the log of staff's acts, of a visit's last minute, or reserved for mails, is of each attempt. */
const OF_EACH_ATTEMPT = [/^holdfast-local-(audit|sessions) \{/, /^holdfast-local-mail .*"pk":\{"S":"pace"\}/];

const rowLine = (item: Item): string =>
  JSON.stringify(Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1))), told);

/** In a pack the order of people is a matter of chance. What is sealed or wrapped tells nothing but its length. */
function told(this: Readonly<Record<string, unknown>>, name: string, plain: unknown): unknown {
  // A Buffer has told itself as JSON before anybody is asked.
  const value = this[name];
  if (!(value instanceof Uint8Array)) return plain;
  return name === 'B' && value.length < 64
    ? Buffer.from(Uint8Array.from(value).sort()).toString('hex')
    : `${value.length} bytes`;
}

/** The same line for what differs by chance or time alone. */
export const shapeOf = (line: string): string =>
  line
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>')
    .replaceAll(/[\w+/=-]{10,}/g, (text) => `<${text.length}>`);

const byShape = (lines: readonly string[]): ReadonlyMap<string, readonly string[]> =>
  Map.groupBy(lines, shapeOf);

/**
 * Holds a run that was broken off and done again against two that were not. What the two have in common must be there
 * as it is; where they differ, by chance or by the minute, as many rows of the same shape.
 */
export function differences(
  [first, second]: readonly [readonly string[], readonly string[]],
  found: readonly string[],
): readonly string[] {
  const [one, other, here] = [byShape(first), byShape(second), byShape(found)];
  const wrong: string[] = [];
  for (const shape of new Set([...one.keys(), ...here.keys()])) {
    const [wanted, theirs, ours] = [one, other, here].map((lines) => (lines.get(shape) ?? []).toSorted());
    const settled = wanted!.join('\n') === theirs!.join('\n');
    if (settled ? wanted!.join('\n') !== ours!.join('\n') : wanted!.length !== ours!.length) {
      wrong.push(...ours!.filter((line) => !wanted!.includes(line)).map((line) => `+ ${line}`));
      wrong.push(...wanted!.filter((line) => !ours!.includes(line)).map((line) => `- ${line}`));
    }
  }
  return wrong;
}
