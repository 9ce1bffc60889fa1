import type { Named, TopGroup } from './top-group.ts';
import { reasonName, reasonsOf, type View } from './view.ts';
import { lowered, percent, sentenceCase } from './words.ts';

/** What the picture of the reasons shows, in few words. */
export function chartTitle(view: View, { named, standsOut }: TopGroup): string {
  const { n } = view.subject;
  const question = reasonsOf(view);
  const words = ({ option }: Named) =>
    lowered(question === undefined ? option.label : reasonName(question, option));
  const [first, second] = named;
  if (first === undefined) return `No reason was named by more than 2 of ${n}`;
  if (!standsOut) {
    const alone = second === undefined || second.x < first.x;
    return alone
      ? sentenceCase(
          `${words(first)} was named most often, but no small group of reasons stands out among ${n} answers`,
        )
      : `No small group of reasons stands out among ${n} answers`;
  }
  if (second === undefined) {
    return sentenceCase(`${words(first)} was named most often, by ${percent(first.x, n)}% of ${n}`);
  }
  const others = named.length === 2 ? words(second) : `${named.length - 1} other reasons`;
  return sentenceCase(
    `${words(first)} and ${others} were named most often among ${n} answers, and cannot be told apart`,
  );
}
