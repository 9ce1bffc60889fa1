import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { Allowances, judge } from './allowances.ts';
import { lossesBetween, newIn } from './losses.ts';
import { deployed, readJson, type Stacks, synthesised } from './read.ts';

const ACCEPTED = new URL('accepted.json', import.meta.url);
const ALLOWED = new URL('allowed.json', import.meta.url);

const { values } = parseArgs({
  options: { accept: { type: 'boolean', default: false }, against: { type: 'string', multiple: true } },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const after = synthesised();
const before = (
  values.against === undefined
    ? readJson(ACCEPTED)
    : Object.assign({}, ...values.against.map((each) => deployed(each)))
) as Stacks;
const { refused, allowed } = judge(
  lossesBetween(before, after),
  Allowances.parse(readJson(ALLOWED)),
  new Date().toISOString().slice(0, 10),
);
for (const line of allowed) say(`allowed  ${line}`);
for (const line of refused) say(`REFUSED  ${line}`);
const fresh = values.against === undefined ? newIn(before, after) : [];
if (refused.length > 0) {
  say('A change that is meant needs an entry in infra/diff-safe/allowed.json, with a reason and a last day.');
} else if (values.accept) {
  writeFileSync(ACCEPTED, await format(JSON.stringify(after), { parser: 'json', printWidth: 110 }));
  say('infra/diff-safe/accepted.json now holds what stands.');
} else if (fresh.length > 0) {
  for (const line of fresh) say(`new      ${line}`);
  say(
    '`npm run diff-safe -- --accept` holds on to what is new; commit infra/diff-safe/accepted.json with it.',
  );
} else {
  const count = Object.values(before).reduce((sum, stack) => sum + Object.keys(stack).length, 0);
  say(`${count} resources that hold data stay as they are.`);
}
process.exitCode = refused.length > 0 || (fresh.length > 0 && !values.accept) ? 1 : 0;
