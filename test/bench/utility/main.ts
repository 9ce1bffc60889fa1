import { parseArgs } from 'node:util';
import { tableOf } from '../figures.ts';
import { utilityOf } from './utility.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });

for (const answering of [0.6, 0.4]) {
  for (const part of await utilityOf(answering, Number(values.seed))) console.log(tableOf(part));
}
