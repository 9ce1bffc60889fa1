import {
  bookName,
  type ThemeGroup,
  type ThemeRelease,
} from '../../../shared/domain/disclosure/themes/theme-release.ts';
import { wilson } from '../../../shared/domain/statistics/wilson.ts';
import type { ShownThemes } from '../../../shared/use-cases/show-themes.ts';
import type { Command } from '../command.ts';
import { csvLine } from '../csv-line.ts';
import { writeFile } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const codingThemes: Command = {
  name: 'coding themes',
  takes: 'CAMPAIGN',
  says: 'Release and print what may be shown of coded comments, by region and for the nation',
  more: [
    'Report runs do this by themselves. A wave or a round has one run, at its close, before anybody has coded: this is how',
    'its themes come out. [c] is a count that is withheld.',
  ].join('\n'),
  options: { csv: { type: 'string', value: 'FILE', says: 'write every figure to a file, too' } },
  async run({ words: [campaign = ''], text }, reach) {
    const { invoke } = await reach();
    const shown = await valueOf(invoke<ShownThemes>('release', { action: 'themes', campaign }));
    const { hash, themes: release } = shown;
    const file = text('csv');
    if (file !== undefined) writeFile(file, csvOf(release));
    return {
      lines: [
        ...release.groups.flatMap((group) => linesOf(release, group)),
        `Release ${hash}`,
        ...(file === undefined ? [] : [`${file}: every figure.`]),
      ],
      value: shown,
    };
  },
};

function linesOf(release: ThemeRelease, group: ThemeGroup): readonly string[] {
  const question = release.questions.find(({ id }) => id === group.question)?.text ?? group.question;
  return [
    `${group.name}. ${question} ${group.n} people wrote (${group.periods.join(', ')}; themes ${group.codebook}).`,
    ...rowsOf(release, group).map(
      ([name = '', x = '', share = '', low = '', high = '']) =>
        `  ${name.padEnd(44)}${x.padStart(5)}${share === '[c]' ? '' : `${share.padStart(5)}% (${low}% to ${high}%)`}`,
    ),
  ];
}

const HEADER = [
  'area',
  'region',
  'question',
  'codebook',
  'wrote',
  'theme',
  'name',
  'people',
  'percent',
  'low',
  'high',
];

const csvOf = (release: ThemeRelease): string =>
  [
    HEADER,
    ...release.groups.flatMap((group) =>
      rowsOf(release, group).map(([name = '', x = '', share = '', low = '', high = '', id = '']) => [
        group.name,
        group.region ?? '',
        group.question,
        group.codebook,
        String(group.n),
        id,
        name,
        x,
        share,
        low,
        high,
      ]),
    ),
  ]
    .map(csvLine)
    .join('\r\n')
    .concat('\r\n');

/** Name, people, share and interval in whole per cent, id; in the order of the codebook. */
function rowsOf({ codebooks }: ThemeRelease, { codebook, figures, n }: ThemeGroup): readonly string[][] {
  const themes = codebooks.find((book) => bookName(book) === codebook)?.themes ?? [];
  return themes.map(({ id, name }) => {
    const figure = figures[id];
    const interval = figure?.is === 'count' ? wilson(figure.x, n) : undefined;
    if (figure?.is !== 'count' || interval?.ok !== true) return [name, '[c]', '[c]', '[c]', '[c]', id];
    const { p, lo, hi } = interval.value;
    return [name, String(figure.x), ...[p, lo, hi].map((share) => String(Math.round(100 * share))), id];
  });
}
