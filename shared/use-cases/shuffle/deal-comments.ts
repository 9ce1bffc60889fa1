import { commentLabels } from '../../domain/answer/comment-labels.ts';
import type { Dealing } from '../../domain/answer/shuffle-head.ts';
import { contextOf } from '../../domain/campaign/context.ts';
import { hexOf } from '../../domain/kernel/bytes.ts';
import { inOrder } from './in-order.ts';
import type { Person, Shuffle, ShuffleDesk } from './shuffle-desk.ts';

const NAME_BYTES = 16;

/** Every question's texts have an order and names of their own, so that no two texts of one person meet. */
export async function dealComments(
  { comments, seeded }: ShuffleDesk,
  { at, campaign, instrument }: Shuffle,
  { seed }: Dealing,
  people: readonly Person[],
): Promise<void> {
  const labels = commentLabels(
    instrument,
    people.map(({ unit, answers }) => ({
      answers,
      context: contextOf(campaign, { unit, region: at.region }),
    })),
    campaign.k,
  );
  const texts = people.flatMap((person) => person.comments);
  for (const question of [...new Set(texts.map((text) => text.question))].sort()) {
    const pile = texts.filter((text) => text.question === question);
    const names = seeded(seed, `names of ${question}`);
    for (const { text } of inOrder(pile, seeded(seed, `comments to ${question}`))) {
      const comment = { question: labels.has(question) ? question : undefined, text };
      await comments.keep(at.campaign, at.region, hexOf(names(NAME_BYTES)), comment);
    }
  }
  await comments.finish(at.campaign, at.region, { month: at.month, texts: texts.length });
}
