import type { ThemeGroup, ThemeRelease } from '../../disclosure/themes/theme-release.ts';
import { bookName } from '../../disclosure/themes/theme-release.ts';
import { percentOf } from '../estimate.ts';
import type { Cell } from '../report.ts';
import { cellsOf, type TidyRow } from './columns.ts';

/** Every figure of a release of themes: how many of those who wrote to a question did so about what. */
export function* themeRows(release: ThemeRelease, hash: string): Generator<readonly Cell[]> {
  for (const group of release.groups) {
    for (const { id } of themesOf(release, group)) {
      const figure = group.figures[id];
      if (figure === undefined) continue;
      const counted = figure.is === 'count' ? countOf(figure.x, group.n) : {};
      yield cellsOf({ ...headOf(release, hash, group), answer: id, status: figure.is, ...counted });
    }
  }
}

const headOf = ({ campaign }: ThemeRelease, hash: string, group: ThemeGroup): TidyRow => ({
  campaign,
  clock: group.periods.at(-1) ?? '',
  release: hash,
  self_selected: 'no',
  group_id: group.region === null ? 'nation' : `region-${group.region}`,
  level: group.region === null ? 'nation' : 'region',
  place: group.name,
  n: group.n,
  question: group.question,
  kind: 'theme',
  codebook: group.codebook,
});

function countOf(x: number, n: number): TidyRow {
  const [share, low, high] = percentOf(x, n);
  return { x, share_percent: share, interval_from_percent: low, interval_to_percent: high };
}

const themesOf = ({ codebooks }: ThemeRelease, { codebook }: ThemeGroup) =>
  codebooks.find((each) => bookName(each) === codebook)?.themes ?? [];
