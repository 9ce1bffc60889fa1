import type { Intake } from '../../../shared/use-cases/take-invitees.ts';
import type { Command } from '../command.ts';
import { fileText } from '../files.ts';
import { inviteeLines } from '../invitee-lines.ts';
import { valueOf } from '../outcome.ts';

export const campaignAdd: Command = {
  name: 'campaign add',
  takes: 'CAMPAIGN FILE',
  says: 'Add more people to a campaign',
  more: 'FILE is as for "campaign create". Somebody who is invited already is not invited twice.',
  options: { 'dry-run': { type: 'boolean', says: 'say what would be taken and refused, and store nothing' } },
  async run({ words: [campaign = '', file = ''], chosen }, reach) {
    const invitees = fileText(file);
    const dryRun = chosen('dry-run');
    const { invoke } = await reach();
    const report = await valueOf(
      invoke<Intake>('import', { action: 'add-invitees', campaign, dryRun, invitees }),
    );
    return { lines: inviteeLines(report), value: report };
  },
};
