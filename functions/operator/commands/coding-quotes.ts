import type { BatchQuotes } from '../../../shared/use-cases/coding/quotes.ts';
import { BATCH, batchOf } from '../coding-address.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const codingQuotes: Command = {
  name: 'coding quotes',
  takes: 'CAMPAIGN REGION',
  says: 'List the quotes proposed from a batch, and what became of them',
  options: BATCH,
  async run(input, reach) {
    const { invoke } = await reach();
    const found = await valueOf(invoke<BatchQuotes>('coding', { action: 'quotes', ...batchOf(input) }));
    return {
      lines:
        found.quotes.length === 0
          ? ['No quote is proposed from this batch.']
          : found.quotes.map(
              ({ id, text, by, decision }) =>
                `${id} (proposed by ${by}, ${decision === null ? 'not decided' : `${decision.is} by ${decision.by}`}): ${text}`,
            ),
      value: found.quotes,
    };
  },
};
