import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const profilesCount: Command = {
  name: 'profiles count',
  takes: 'CAMPAIGN YEAR',
  says: 'Open the profiles of a year that has ended, keep their counts and destroy the key',
  more: 'A year runs from 1 April and is named by the calendar year it starts in.',
  async run({ words: [campaign = '', year = ''] }, reach) {
    const { invoke } = await reach();
    const counted = await valueOf(invoke('shuffle', { action: 'count-profiles', campaign, year }));
    return { lines: [`The profiles of ${campaign} in ${year} are counted.`], value: counted };
  },
};
