import type { RegionShuffled } from '../../../shared/use-cases/shuffle-envelopes.ts';
import type { Command } from '../command.ts';
import { monthJustEnded, timeOf } from '../dates.ts';
import { valueOf } from '../outcome.ts';

export const shuffle: Command = {
  name: 'shuffle',
  takes: '',
  says: 'Mix the envelopes that wait, in every region with enough of them',
  more: 'A schedule does this on the 1st of each month. A month that is shuffled already is left as it is.',
  options: {
    month: {
      type: 'string',
      value: 'MONTH',
      says: 'the month, like 2026-03 (default the one that has just ended)',
    },
    campaign: { type: 'string', value: 'CAMPAIGN', says: 'only this campaign' },
  },
  async run({ text }, reach) {
    const holdfast = await reach();
    const month = text('month') ?? monthJustEnded(await timeOf(holdfast));
    const campaign = text('campaign');
    const done = await valueOf(
      holdfast.invoke<readonly RegionShuffled[]>('shuffle', {
        action: 'shuffle',
        month,
        ...(campaign !== undefined && { campaign }),
      }),
    );
    const mixed = done.filter(({ outcome }) => outcome === 'done');
    // Which regions wait tells how many answered there, so only those that are mixed are named.
    const lines = mixed.map((one) => `${one.campaign}: ${one.region} is mixed.`);
    return { lines: [...lines, `The shuffle of ${month} is done.`], value: mixed };
  },
};
