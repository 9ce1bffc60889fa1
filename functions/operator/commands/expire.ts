import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const expire: Command = {
  name: 'expire',
  takes: '',
  says: 'Destroy keys, tickets and invitations whose links have expired',
  more: 'A schedule does this every day.',
  async run(_, reach) {
    const { invoke } = await reach();
    const done = await valueOf(invoke('expire', { action: 'expire' }));
    return { lines: ['What had expired is destroyed.'], value: done };
  },
};
