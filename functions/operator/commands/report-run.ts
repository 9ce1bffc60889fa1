import { clockOf } from '../campaigns.ts';
import type { Command } from '../command.ts';
import { runReports } from '../report-run.ts';

export const reportRun: Command = {
  name: 'report run',
  takes: 'CAMPAIGN',
  says: 'Run the reports of a quarter, or of a campaign that is counted at its close, and wait for them',
  more: 'A run that is started again changes nothing that is released or written: it goes on where it was.',
  options: {
    quarter: { type: 'string', value: 'QUARTER', says: 'like 2026-Q1 (default the one that has just ended)' },
  },
  async run({ words: [campaign = ''], text }, reach) {
    const holdfast = await reach();
    const clock = await clockOf(holdfast, campaign, text('quarter'));
    const reports = await runReports(holdfast, { campaign, clock });
    return {
      lines: [`${campaign} ${clock}: ${reports} reports stand.`],
      value: { campaign, clock, reports },
    };
  },
};
