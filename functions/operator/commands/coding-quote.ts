import { BATCH, batchOf, coderOf } from '../coding-address.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const codingQuote: Command = {
  name: 'coding quote',
  takes: 'CAMPAIGN REGION COMMENT TEXT',
  says: 'Propose words of a comment of a counted batch to be printed',
  more: 'COMMENT is as in the coding sheet. TEXT has the words of the comment; write […] where you leave something out.',
  options: { ...BATCH, coder: { type: 'string', value: 'NAME', says: 'who proposes it' } },
  async run(input, reach) {
    const [, , comment = '', text = ''] = input.words;
    const event = { action: 'quote', ...batchOf(input), coder: coderOf(input), comment, text };
    const { invoke } = await reach();
    const { quote } = await valueOf(invoke<{ quote: string }>('coding', event));
    return { lines: [`Proposed as ${quote}. Somebody else decides: coding decide.`], value: { quote } };
  },
};
