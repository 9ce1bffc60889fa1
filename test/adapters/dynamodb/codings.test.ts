import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoCodebooks, dynamoCodings } from '../../../shared/adapters/dynamodb/codings.ts';
import { dynamoQuotes } from '../../../shared/adapters/dynamodb/quotes.ts';
import { FIRST_CODEBOOK } from '../../../shared/domain/coding/first-codebook.ts';
import type { CodingBatch } from '../../../shared/domain/coding/batch.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';

const BATCH: CodingBatch = {
  campaign: 'c',
  region: 'N50',
  number: 1,
  periods: ['2026-Q3'],
  codebook: { id: 'drivers', version: '1.0.0' },
  comments: ['first'],
};

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

describe('of coding, what was written first stands', () => {
  it('a batch, and its close', async () => {
    const codings = dynamoCodings(store.client, 'codings');
    expect(await codings.keepBatch(BATCH)).toBe(true);
    expect(await codings.keepBatch({ ...BATCH, comments: ['other'] })).toBe(false);
    expect(await codings.batches('c', 'N50')).toEqual([BATCH]);
    expect(await codings.close(BATCH, 'ann')).toBe(true);
    expect(await codings.close(BATCH, 'bob')).toBe(false);
  });

  it('who sits in a seat, who may sit down again', async () => {
    const codings = dynamoCodings(store.client, 'codings');
    expect(await codings.take(BATCH, 1, 'ann')).toBe(true);
    expect(await codings.take(BATCH, 1, 'bob')).toBe(false);
    expect(await codings.take(BATCH, 1, 'ann')).toBe(true);
    expect(await codings.coders(BATCH)).toEqual({ 1: 'ann', 2: undefined });
  });

  it('a version of a codebook', async () => {
    const codebooks = dynamoCodebooks(store.client, 'codings');
    expect(await codebooks.keep(FIRST_CODEBOOK)).toBe(true);
    expect(await codebooks.keep({ ...FIRST_CODEBOOK, title: 'Another' })).toBe(false);
    expect(await codebooks.list()).toEqual([FIRST_CODEBOOK]);
  });

  it('a quote, and what was decided of it; and only one that was approved is withdrawn', async () => {
    const quotes = dynamoQuotes(store.client, 'codings');
    const quote = { comment: 'first', question: 'one_change', text: 'Too much work', by: 'ann' };
    expect(await quotes.propose(BATCH, 'q', quote)).toBe(true);
    expect(await quotes.propose(BATCH, 'q', { ...quote, text: 'Too little work' })).toBe(false);
    expect(await quotes.withdraw(BATCH, 'q', 'bob')).toBe(false);
    expect(await quotes.decide(BATCH, 'q', { is: 'refused', by: 'bob' })).toBe(true);
    expect(await quotes.decide(BATCH, 'q', { is: 'approved', by: 'ann' })).toBe(false);
    expect(await quotes.withdraw(BATCH, 'q', 'bob')).toBe(false);
    expect(await quotes.all(BATCH)).toMatchObject([{ text: quote.text, decision: { is: 'refused' } }]);
  });
});
