import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { shuffleEnvelopes } from '../../../shared/use-cases/shuffle-envelopes.ts';
import { shuffleDesk } from './mixing-room.ts';

// Runs a shuffle and kills itself, as the kernel kills, before or after the write of a number; prints how many
// writes there were where it lives to the end.

const [endpoint = '', campaign = '', month = '', now = '', write = '', side = ''] = process.argv.slice(2);
const WRITES = ['PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand'];

const client = new DynamoDBClient({ endpoint });
let writes = 0;
client.middlewareStack.add(
  (next, context) => async (args) => {
    if (!WRITES.includes(context.commandName ?? '')) return next(args);
    const here = writes === Number(write);
    writes += 1;
    if (here && side === 'before') process.kill(process.pid, 'SIGKILL');
    const result = await next(args);
    if (here && side === 'after') process.kill(process.pid, 'SIGKILL');
    return result;
  },
  { step: 'initialize' },
);

const result = await shuffleEnvelopes(shuffleDesk(client, now), { campaign, month });
process.stdout.write(`${result.ok ? writes : result.problem.kind}\n`);
