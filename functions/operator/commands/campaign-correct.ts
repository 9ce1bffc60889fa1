import type { Correction } from '../../../shared/use-cases/correct-campaign.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const campaignCorrect: Command = {
  name: 'campaign correct',
  takes: 'CAMPAIGN',
  says: 'Ask the newest version of its instrument from now on',
  more: [
    'For a typing error or a translation in the middle of a campaign: the new version may differ in words alone. Who has',
    'begun goes on with the words they began with, and every answer keeps the version it was given under. The equality',
    'questions are taken in their newest wording too, where the campaign asks them. Reports say which questions were',
    'reworded, and until when.',
  ].join('\n'),
  async run({ words: [campaign = ''] }, reach) {
    const { invoke } = await reach();
    const done = await valueOf(invoke<Correction>('import', { action: 'correct-campaign', campaign }));
    const { version } = done.campaign.instrument;
    const changed = done.reworded.length === 0 ? 'no question has other words' : done.reworded.join(', ');
    return { lines: [`${campaign} asks version ${version}. Reworded: ${changed}.`], value: done };
  },
};
