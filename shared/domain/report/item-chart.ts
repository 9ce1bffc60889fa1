import type { ReleasedQuestion } from '../disclosure/release.ts';
import { askedGroup, estimandOf, shareOf } from './estimate.ts';
import type { Chart } from './report.ts';
import { betterEnd, itemText, optionLabel, type View } from './view.ts';
import { figureWords } from './words.ts';

/** More than fits a page is no picture. */
const MOST = 12;

/** Statements with the share at their better end, the lowest first, beside that of the next wider group. */
export function itemChart(view: View, items: readonly ReleasedQuestion[], title: string): Chart | null {
  const { subject, beside, release } = view;
  const [reference] = beside;
  const rows = items
    .flatMap((item) => {
      const value = betterEnd(item);
      const figure = subject.figures[item.id]?.[value];
      const group = askedGroup(item, subject);
      const wider = reference && askedGroup(item, reference);
      const around = wider?.figures[item.id]?.[value];
      if (figure?.is !== 'count' || group === undefined) return [];
      const share = shareOf(figure.x, group, estimandOf(release.campaign.clock, group));
      if (share === undefined) return [];
      return [
        {
          label:
            item.reverse === true
              ? `${itemText(item)} (${optionLabel(item, value).toLowerCase()})`
              : itemText(item),
          share,
          text: figureWords(figure, group),
          reference:
            around?.is === 'count' && wider !== undefined
              ? (shareOf(around.x, wider, 'process')?.percent ?? null)
              : null,
        },
      ];
    })
    .toSorted((a, b) => a.share.percent - b.share.percent)
    .slice(0, MOST);
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return null;
  return {
    title,
    alternative:
      `${title}. Shares of ${subject.n} who answered, with 95% intervals, from “${first.label}” (${first.share.percent}%, ` +
      `${first.share.low}% to ${first.share.high}%) up to “${last.label}” (${last.share.percent}%). The tables that follow have every number.`,
    reference: reference?.name ?? null,
    note: `${subject.name}: shares of all ${subject.n} who answered${items.some(({ conditional }) => conditional) ? ', or of those who answered what not everybody was asked' : ''}. ${rows.length < items.length ? `The ${rows.length} lowest that can be drawn; the others are in the tables.` : ''}`.trim(),
    rows,
  };
}
