import { BATCH, batchOf, coderOf } from '../coding-address.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const codingClose: Command = {
  name: 'coding close',
  takes: 'CAMPAIGN REGION',
  says: 'Count a batch that is coded and resolved; nothing in it changes from then on',
  options: { ...BATCH, by: { type: 'string', value: 'NAME', says: 'who closes it' } },
  async run(input, reach) {
    const event = { action: 'close', ...batchOf(input), by: coderOf(input, 'by') };
    const { invoke } = await reach();
    const closed = await valueOf(invoke<{ key: string }>('coding', event));
    return {
      lines: ['Counted. The next report run shows its themes; coding themes shows them now.'],
      value: closed,
    };
  },
};
