import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Quote, QuoteDecision } from '../../domain/coding/quote.ts';
import type { BatchName, Quotes, StoredQuote } from '../../use-cases/ports/codings.ts';
import { IF_ABSENT, Rows } from './table.ts';

const under = ({ campaign, region, number }: BatchName, what: 'quote' | 'quote-decision') => ({
  pk: `${campaign}#${region}`,
  sk: `${what}#${String(number).padStart(4, '0')}#`,
});

const IF_APPROVED = {
  expression: '#is = :approved',
  names: { '#is': 'is' },
  values: { ':approved': 'approved' },
};

/** In the partition of the batch's region, as codes are. */
export function dynamoQuotes(client: DynamoDBClient, table: string): Quotes {
  const quotes = new Rows(client, table, Quote);
  const decisions = new Rows(client, table, QuoteDecision);
  return {
    async all(batch) {
      const decided = under(batch, 'quote-decision');
      const known = new Map<string, QuoteDecision>();
      for await (const [{ sk = '' }, decision] of decisions.query(decided.pk, decided.sk))
        known.set(sk.slice(decided.sk.length), decision);
      const { pk, sk: prefix } = under(batch, 'quote');
      const found: StoredQuote[] = [];
      for await (const [{ sk = '' }, quote] of quotes.query(pk, prefix)) {
        const id = sk.slice(prefix.length);
        found.push({ ...quote, id, decision: known.get(id) ?? null });
      }
      return found;
    },
    propose(batch, id, quote) {
      const { pk, sk } = under(batch, 'quote');
      return quotes.put({ pk, sk: `${sk}${id}` }, quote, IF_ABSENT);
    },
    decide(batch, id, decision) {
      const { pk, sk } = under(batch, 'quote-decision');
      return decisions.put({ pk, sk: `${sk}${id}` }, decision, IF_ABSENT);
    },
    withdraw(batch, id, by) {
      const { pk, sk } = under(batch, 'quote-decision');
      return decisions.put({ pk, sk: `${sk}${id}` }, { is: 'withdrawn', by }, IF_APPROVED);
    },
  };
}
