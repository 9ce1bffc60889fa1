import { clockOf } from '../campaigns.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const form: Command = {
  name: 'form',
  takes: 'CAMPAIGN',
  says: 'Form the periods and batches of a quarter: what may be counted together',
  more: 'A report run does this first, so this is for looking at the outcome by itself.',
  options: {
    quarter: { type: 'string', value: 'QUARTER', says: 'like 2026-Q1 (default the one that has just ended)' },
  },
  async run({ words: [campaign = ''], text }, reach) {
    const holdfast = await reach();
    const clock = await clockOf(holdfast, campaign, text('quarter'));
    const formed = await valueOf(holdfast.invoke<Formed>('form', { action: 'form', campaign, clock }));
    return {
      lines: [`${campaign} ${clock}: ${formed.regions.length} regions can be counted.`],
      value: formed,
    };
  },
};

interface Formed {
  readonly regions: readonly unknown[];
}
