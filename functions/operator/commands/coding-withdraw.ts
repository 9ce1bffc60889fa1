import { BATCH, batchOf, coderOf } from '../coding-address.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

interface Withdrawn {
  readonly withdrawn: readonly { readonly clock: string; readonly scope: string }[];
}

export const codingWithdraw: Command = {
  name: 'coding withdraw',
  takes: 'CAMPAIGN REGION QUOTE',
  says: 'Take a quote back that was let through, and withdraw the reports that print it',
  options: { ...BATCH, by: { type: 'string', value: 'NAME', says: 'who withdraws it' } },
  async run(input, reach) {
    const { invoke } = await reach();
    const batch = batchOf(input);
    const event = {
      action: 'withdraw-quote',
      ...batch,
      by: coderOf(input, 'by'),
      quote: input.words[2] ?? '',
    };
    const { text } = await valueOf(invoke<{ text: string }>('coding', event));
    const words = { action: 'withdraw-words', campaign: batch.campaign, text };
    const { withdrawn } = await valueOf(invoke<Withdrawn>('render', words));
    return {
      lines: [
        'Withdrawn. No later report prints it.',
        ...withdrawn.map(
          ({ clock, scope }) => `The report of ${scope}, ${clock}, is given to nobody any more.`,
        ),
        ...(withdrawn.length === 0
          ? ['No report prints it yet.']
          : ['Ask those who read them to destroy their copies.']),
      ],
      value: { withdrawn },
    };
  },
};
