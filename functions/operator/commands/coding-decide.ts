import { BATCH, batchOf, coderOf } from '../coding-address.ts';
import { type Command, Stop } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const codingDecide: Command = {
  name: 'coding decide',
  takes: 'CAMPAIGN REGION QUOTE',
  says: 'Let a quote through that somebody else proposed, or refuse it',
  options: {
    ...BATCH,
    by: { type: 'string', value: 'NAME', says: 'who decides' },
    approve: { type: 'boolean', says: 'let it through' },
    refuse: { type: 'boolean', says: 'keep it out' },
  },
  async run(input, reach) {
    const approve = input.chosen('approve');
    if (approve === input.chosen('refuse')) throw new Stop('Say one of --approve and --refuse.');
    const quote = input.words[2] ?? '';
    const event = { action: 'decide-quote', ...batchOf(input), by: coderOf(input, 'by'), quote, approve };
    const { invoke } = await reach();
    const { is } = await valueOf(invoke<{ is: 'approved' | 'refused' | 'withdrawn' }>('coding', event));
    return {
      lines: [
        is === 'approved'
          ? 'Approved. The next report run prints it, where 15 people or more of the region wrote to the question.'
          : is === 'refused'
            ? 'Refused.'
            : 'It was withdrawn, and stays so.',
      ],
      value: { is },
    };
  },
};
