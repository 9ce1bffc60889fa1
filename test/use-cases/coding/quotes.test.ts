import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openThemes } from '../../../shared/domain/disclosure/themes/open-themes.ts';
import { closeBatch } from '../../../shared/use-cases/coding/close-batch.ts';
import { formCodingBatches } from '../../../shared/use-cases/coding/form-coding-batches.ts';
import {
  decideQuote,
  listQuotes,
  proposeQuote,
  withdrawQuote,
} from '../../../shared/use-cases/coding/quotes.ts';
import { releaseThemes } from '../../../shared/use-cases/release-themes.ts';
import { instrument } from '../../fixtures/report-run.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';
import { codeAll, codeAndClose, type CodingRoom, codingRoom, REGION, valueOf } from './coding-room.ts';

const TEXTS = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `Ask me what ${at} people did.\nWrite to zelda@example.org. I would stay.`,
  );
const PAY = () => ['pay'];

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

/** A counted batch of so many texts, and the first of them. */
async function counted(id: string, count: number, question = 'one_change') {
  const room = await codingRoom(store.client, id);
  await room.write('2026-01', TEXTS(count), question);
  await room.period('2026-Q1', '2026-01');
  valueOf(await formCodingBatches(room.desk));
  await codeAndClose(room, PAY);
  return { room, at: { campaign: id, region: REGION }, comment: await firstOf(room) };
}

const firstOf = async ({ desk, campaign }: CodingRoom): Promise<string> => {
  const [comment] = await desk.comments.all(campaign.id, REGION);
  return comment!.name;
};

async function shown({ desk, ledger, solver, campaign, estate }: CodingRoom) {
  const frozen = valueOf(await releaseThemes({ ...desk, ledger, solver }, campaign, instrument, estate))!;
  return openThemes(desk.workings.held.get(frozen.key)!, frozen.sha256, desk.sha256)!;
}

const WORDS = 'Ask me […] I would stay.';

describe('a quote', () => {
  it('is released once a second person lets it through, and stays in every later release', async () => {
    const { room, at, comment } = await counted('through', 15);
    expect((await shown(room)).quotes).toBeUndefined();
    const { quote } = valueOf(await proposeQuote(room.desk, { ...at, coder: 'ann', comment, text: WORDS }));
    expect((await shown(room)).quotes).toBeUndefined();
    const own = await decideQuote(room.desk, { ...at, by: 'ann', quote, approve: true });
    expect(own).toMatchObject({
      problem: { kind: 'not-allowed', why: expect.stringContaining('Somebody else') },
    });
    expect(valueOf(await decideQuote(room.desk, { ...at, by: 'bob', quote, approve: true }))).toEqual({
      is: 'approved',
    });
    const released = await shown(room);
    expect(released.quotes).toEqual([{ region: REGION, question: 'one_change', text: WORDS }]);
    expect(released.number).toBe(2);
    expect(await shown(room)).toEqual(released);
    expect(JSON.stringify(released)).not.toMatch(/ann|bob|zelda/);
    // What was decided first stands.
    expect(valueOf(await decideQuote(room.desk, { ...at, by: 'cai', quote, approve: false }))).toEqual({
      is: 'approved',
    });
  });

  it('is in no release after it was withdrawn, by one person and for good', async () => {
    const { room, at, comment } = await counted('taken-back', 15);
    const { quote } = valueOf(await proposeQuote(room.desk, { ...at, coder: 'ann', comment, text: WORDS }));
    const early = await withdrawQuote(room.desk, { ...at, by: 'ann', quote });
    expect(early).toMatchObject({ problem: { why: expect.stringContaining('let through') } });
    await decideQuote(room.desk, { ...at, by: 'bob', quote, approve: true });
    expect((await shown(room)).quotes).toHaveLength(1);
    for (const by of ['ann', 'bob'])
      expect(valueOf(await withdrawQuote(room.desk, { ...at, by, quote }))).toEqual({ text: WORDS });
    const after = await shown(room);
    expect([after.quotes, after.number]).toEqual([undefined, 2]);
    expect(await shown(room)).toEqual(after);
    expect(valueOf(await decideQuote(room.desk, { ...at, by: 'cai', quote, approve: true }))).toEqual({
      is: 'withdrawn',
    });
    expect((await shown(room)).quotes).toBeUndefined();
  });

  it('is not released where it was refused, or where fewer than 15 wrote', async () => {
    const many = await counted('refused', 15);
    const refused = valueOf(
      await proposeQuote(many.room.desk, { ...many.at, coder: 'ann', comment: many.comment, text: WORDS }),
    );
    await decideQuote(many.room.desk, { ...many.at, by: 'bob', quote: refused.quote, approve: false });
    expect((await shown(many.room)).quotes).toBeUndefined();

    const few = await counted('few', 14);
    const approved = valueOf(
      await proposeQuote(few.room.desk, { ...few.at, coder: 'ann', comment: few.comment, text: WORDS }),
    );
    await decideQuote(few.room.desk, { ...few.at, by: 'bob', quote: approved.quote, approve: true });
    expect((await shown(few.room)).quotes).toBeUndefined();
    expect(few.room.desk.workings.held.size).toBeGreaterThan(2);
  });

  it.each([
    ['words that are not in it', 'I hate what 0 people did.', 'words of the comment'],
    ['words in another order', 'I would stay. […] Ask me what', 'words of the comment'],
    ['what was hidden', 'Write to zelda@example.org. I would stay.', 'words of the comment'],
    ['too little', 'Ask me', '10 to 400'],
    ['nothing but what is left out', '[…] […] […]', 'words of the comment'],
  ])('is not taken with %s', async (what, text, why) => {
    const { room, at, comment } = await counted(`words-${what.replaceAll(' ', '-')}`, 10);
    const proposed = await proposeQuote(room.desk, { ...at, coder: 'ann', comment, text });
    expect(proposed).toMatchObject({ problem: { kind: 'not-allowed', why: expect.stringContaining(why) } });
    expect(valueOf(await listQuotes(room.desk, at)).quotes).toEqual([]);
  });

  it('is proposed by somebody who coded the batch, once it is counted', async () => {
    const { room, at, comment } = await counted('who', 10);
    const by = (coder: string) => proposeQuote(room.desk, { ...at, coder, comment, text: WORDS });
    expect(await by('dai')).toMatchObject({ problem: { kind: 'not-allowed' } });
    const { quote } = valueOf(await by('ann'));
    expect(valueOf(await by('bob'))).toEqual({ quote });
    expect(valueOf(await listQuotes(room.desk, at)).quotes).toMatchObject([
      { id: quote, by: 'ann', decision: null },
    ]);

    const open = await codingRoom(store.client, 'not-counted');
    await open.write('2026-01', TEXTS(10));
    await open.period('2026-Q1', '2026-01');
    valueOf(await formCodingBatches(open.desk));
    await codeAll(open, 'ann', PAY);
    const early = { campaign: 'not-counted', region: REGION, coder: 'ann', comment: await firstOf(open) };
    expect(await proposeQuote(open.desk, { ...early, text: WORDS })).toMatchObject({
      problem: { why: expect.stringContaining('count the batch first') },
    });
    expect((await closeBatch(open.desk, { campaign: 'not-counted', region: REGION, by: 'ann' })).ok).toBe(
      false,
    );
  });

  it('is of a question that everybody is asked', async () => {
    const { room, at, comment } = await counted('follow-up', 20, 'trigger_text');
    expect(await proposeQuote(room.desk, { ...at, coder: 'ann', comment, text: WORDS })).toMatchObject({
      problem: { why: expect.stringContaining('everybody is asked') },
    });
  });
});
