import type { Agreement } from '../../../shared/domain/statistics/two-coders.ts';
import type { BatchAgreement } from '../../../shared/use-cases/coding/list-batches.ts';
import { BATCH, batchOf } from '../coding-address.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const codingAgreement: Command = {
  name: 'coding agreement',
  takes: 'CAMPAIGN REGION',
  says: 'How far the two coders agreed, theme by theme, before anything was resolved',
  more: [
    'alpha is Krippendorff’s, of yes and no. It is low where a theme is rare, however well people agree: read it with',
    'agreement on yes and agreement on no. "-" stands where there was nothing to agree or differ on.',
  ].join('\n'),
  options: BATCH,
  async run(input, reach) {
    const { invoke } = await reach();
    const found = await valueOf(invoke<BatchAgreement>('coding', { action: 'agreement', ...batchOf(input) }));
    return {
      lines: [
        `Coded twice: ${found.comments} comments.`,
        row('', ['alpha', 'on yes', 'on no', 'both', 'first', 'second', 'neither']),
        row('All themes', figures(found.overall)),
        ...found.themes.map((theme) => {
          const { both, first, second, neither } = theme.decisions;
          return row(theme.name, [...figures(theme), ...[both, first, second, neither].map(String)]);
        }),
      ],
      value: found,
    };
  },
};

const figures = ({ alpha, positive, negative }: Agreement): readonly string[] =>
  [alpha, positive, negative].map((value) => (value === null ? '-' : value.toFixed(2)));

const row = (name: string, cells: readonly string[]): string =>
  `${name.padEnd(44)}${cells.map((cell) => cell.padStart(8)).join('')}`;
