import { cpSync, existsSync } from 'node:fs';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { type TableId, TABLES } from '../../../shared/adapters/names.ts';
import { copyTable } from '../../restore/copy-table.ts';
import { beginDemo } from '../demo/begin.ts';
import { allRows, live, tablesThat } from './live.ts';
import { type Proven, proven } from './proofs.ts';
import { tracesIn, tracesOf } from './traces.ts';

const RECOVERED = tablesThat(true);
const NEVER = tablesThat(false);

const faults: string[] = [];
const say = (line: string) => console.log(line);
const must = (held: boolean, otherwise: string) => {
  if (!held) faults.push(otherwise);
};
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const sum = (rows: ReadonlyMap<TableId, readonly unknown[]>): number =>
  [...rows.values()].reduce((all, { length }) => all + length, 0);
const told = ({ campaigns, reports, files, figures, releases }: Proven): string =>
  `${reports} reports of ${campaigns} campaigns made again (${files} files, ${figures} figures), ${releases} releases proved again`;

say('Drill: everything is lost, and what may be recovered is restored into a new stack.\n');
const before = await live();
await beginDemo(before.folder, before.stack, true);
for (const id of NEVER) {
  const { client, table } = before.place(id);
  const pk = { S: `${id}-canary-of-this-drill-000000000000` };
  await client.send(
    new PutItemCommand({ TableName: table, Item: { pk, ...(TABLES[id].sorted && { sk: pk }) } }),
  );
}
const wasProven = await proven(before.stack);
const rows = await allRows(before, RECOVERED);
const gone = await allRows(before, NEVER);
const late = [...gone].flatMap(([id, each]) => (each.some(isLate(before.stack.clock.now())) ? [id] : []));
say(
  `Before: ${sum(rows)} rows in ${RECOVERED.length} tables with recovery, ${sum(gone)} in ${NEVER.length} without.`,
);
say(`        ${told(wasProven)}.`);
must(late.length === 0, `Rows stand a day or more past their end in: ${late.join(', ')}.`);

const after = await live();
const began = performance.now();
for (const id of RECOVERED) await copyTable(before.place(id), after.place(id), false);
for (const what of ['files', 'clock'] as const) {
  if (existsSync(before.folder[what])) cpSync(before.folder[what], after.folder[what], { recursive: true });
}
say(`\nRestored in ${seconds(began)}: ${RECOVERED.join(', ')}, and the files of every bucket.`);
await before.end();
Object.assign(process.env, after.stack.environment);

const restored = await allRows(after, RECOVERED);
for (const id of RECOVERED) {
  must(sameRows(rows.get(id), restored.get(id)), `${id} is not what it was.`);
}
const brought = await allRows(after, NEVER);
for (const [id, each] of brought) must(each.length === 0, `${id} has ${each.length} rows.`);
const traces = tracesOf([...gone.values()].flat());
const found = tracesIn(traces, [...restored.values()].flat(), after.folder.files);
must(
  found.length === 0,
  `${found.length} traces of what is never recovered came along, such as ${found[0]}.`,
);
say(`After:  ${sum(restored)} rows as they were, ${sum(brought)} rows of what is never recovered.`);
say(
  `        ${traces.size} codes, keys, hashes and addresses of it were looked for in rows and files: ${found.length} found.`,
);

const proving = performance.now();
const isProven = await proven(after.stack);
must(JSON.stringify(isProven) === JSON.stringify(wasProven), 'Not every report and release could be proved.');
faults.push(...isProven.faults);
say(`        ${told(isProven)}, in ${seconds(proving)}: ${isProven.faults.length} faults.`);
await after.end();

for (const fault of faults) console.error(`FAULT   ${fault}`);
say(faults.length === 0 ? '\nThe drill held.' : '\nThe drill did not hold.');
process.exitCode = faults.length === 0 ? 0 : 1;

function isLate(now: number) {
  return (row: Readonly<Record<string, { readonly N?: string }>>): boolean => {
    const end = row['ttl']?.N;
    return end !== undefined && Number(end) * 1000 < now - 86_400_000;
  };
}

function sameRows(a: readonly object[] = [], b: readonly object[] = []): boolean {
  const texts = (all: readonly object[]) => all.map((row) => JSON.stringify(row)).toSorted();
  return JSON.stringify(texts(a)) === JSON.stringify(texts(b));
}
