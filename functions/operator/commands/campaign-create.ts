import type { Intake } from '../../../shared/use-cases/take-invitees.ts';
import type { Command } from '../command.ts';
import { fileText } from '../files.ts';
import { inviteeLines } from '../invitee-lines.ts';
import { valueOf } from '../outcome.ts';

export const campaignCreate: Command = {
  name: 'campaign create',
  takes: 'CAMPAIGN FILE',
  says: 'Make a campaign of the exit interview from a list of leavers',
  more: [
    'FILE is CSV with the columns address,unit,leaving month (2026-03). CAMPAIGN is the name you give it: lower-case',
    'words joined by hyphens. Nothing is sent before "campaign open" and "mail send".',
  ].join('\n'),
  options: {
    title: { type: 'string', value: 'TEXT', says: 'what people read as its title (default Exit interview)' },
    k: {
      type: 'string',
      value: 'N',
      says: 'fewest respondents behind any figure (default 10, never under 5)',
    },
    'dry-run': { type: 'boolean', says: 'say what would be taken and refused, and store nothing' },
  },
  async run({ words: [id = '', file = ''], text, chosen }, reach) {
    const invitees = fileText(file);
    const { invoke } = await reach();
    const k = text('k');
    const report = await valueOf(
      invoke<Intake>('import', {
        action: 'create-campaign',
        id,
        title: text('title') ?? 'Exit interview',
        ...(k !== undefined && { k: Number(k) }),
        dryRun: chosen('dry-run'),
        invitees,
      }),
    );
    return { lines: inviteeLines(report), value: report };
  },
};
