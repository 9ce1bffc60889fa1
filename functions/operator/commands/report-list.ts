import type { ReportAddress } from '../../../shared/use-cases/read-report.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const reportList: Command = {
  name: 'report list',
  takes: 'CAMPAIGN',
  says: 'List the reports of a campaign',
  async run({ words: [campaign = ''] }, reach) {
    const { invoke } = await reach();
    const reports = await valueOf(invoke<readonly ReportAddress[]>('render', { action: 'list', campaign }));
    const lines = reports.map(({ clock, scope }) => `${clock} ${scope}`);
    return { lines: lines.length === 0 ? [`${campaign} has no reports.`] : lines, value: reports };
  },
};
