import { parseArgs } from 'node:util';
import { tableOf } from '../figures.ts';
import { utilityOf } from './utility.ts';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });

for (const answering of [0.6, 0.4]) console.log(tableOf(await utilityOf(answering, Number(values.seed))));
