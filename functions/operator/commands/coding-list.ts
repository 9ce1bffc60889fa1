import type { BatchLine } from '../../../shared/use-cases/coding/list-batches.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const codingList: Command = {
  name: 'coding list',
  takes: 'CAMPAIGN',
  says: 'Batches of comments by region, who codes them and how far they are',
  more: [
    'A batch is formed in the night of a report run, once the comments of a region are all of whole region periods and are k',
    'or more. --form does so now, for all campaigns.',
  ].join('\n'),
  options: { form: { type: 'boolean', says: 'form what can be formed first' } },
  async run({ words: [campaign = ''], chosen }, reach) {
    const { invoke } = await reach();
    if (chosen('form')) await valueOf(invoke('coding', { action: 'form' }));
    const batches = await valueOf(invoke<readonly BatchLine[]>('coding', { action: 'list', campaign }));
    return {
      lines: batches.length === 0 ? [NOTHING] : batches.flatMap(linesOf),
      value: batches,
    };
  },
};

const NOTHING =
  'There is no batch of comments yet. They are formed after the report run that counts a region’s answers, with k comments or more.';

const linesOf = (batch: BatchLine): readonly string[] => [
  `${batch.region} ${batch.regionName}, batch ${batch.number} (${batch.periods.join(', ')}), themes ${batch.codebook}: ` +
    `${batch.comments} comments, ${batch.twice} of them coded twice. ${stateOf(batch)}`,
  ...batch.coders.map(
    ({ coder, left }, at) =>
      `  ${at === 0 ? 'First' : 'Second'} coder: ${coder === null ? 'nobody yet' : `${coder}, ${left} left`}`,
  ),
];

function stateOf({ closed, differences }: BatchLine): string {
  if (closed) return 'Counted.';
  if (differences === null) return 'Being coded.';
  return differences.unresolved > 0
    ? `Differences to resolve: ${differences.unresolved} of ${differences.all}.`
    : 'Ready to close.';
}
