import type { ReportAddress } from '../../../shared/use-cases/read-report.ts';
import type { Verified } from '../../../shared/use-cases/verify-report.ts';
import { type Command, Stop } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const reportVerify: Command = {
  name: 'report verify',
  takes: 'CAMPAIGN',
  says: 'Make reports again from what was released, and say what differs from what is stored',
  options: {
    clock: {
      type: 'string',
      value: 'CLOCK',
      says: 'only those of this quarter, or of the close: 2026-Q1, close',
    },
    scope: { type: 'string', value: 'SCOPE', says: 'only this one: nation, region-CODE or unit-CODE' },
  },
  async run({ words: [campaign = ''], text }, reach) {
    const { invoke } = await reach();
    const all = await valueOf(invoke<readonly ReportAddress[]>('render', { action: 'list', campaign }));
    const [clock, scope] = [text('clock'), text('scope')];
    const asked = all.filter(
      (report) => (clock ?? report.clock) === report.clock && (scope ?? report.scope) === report.scope,
    );
    if (asked.length === 0)
      throw new Stop(`${campaign} has no such report: "report list ${campaign}" names them.`);
    const verified = [];
    for (const at of asked)
      verified.push({ ...at, ...(await valueOf(invoke<Verified>('render', { action: 'verify', ...at }))) });
    const wrong = verified.filter(({ differences }) => differences.length > 0);
    const lines = wrong.flatMap((report) =>
      report.differences.map((one) => `${report.clock} ${report.scope}: ${one}`),
    );
    if (wrong.length > 0)
      throw new Stop([...lines, `${wrong.length} of ${verified.length} reports differ.`].join('\n'));
    return {
      lines: [`Reports made again: ${verified.length}. Every one is as it was made.`],
      value: verified,
    };
  },
};
