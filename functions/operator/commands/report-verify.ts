import type { CountedAgain } from '../../../shared/domain/disclosure/counted-again.ts';
import type { ReportAddress } from '../../../shared/use-cases/read-report.ts';
import type { Verified } from '../../../shared/use-cases/verify-report.ts';
import { type Command, Stop } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const reportVerify: Command = {
  name: 'report verify',
  takes: 'CAMPAIGN',
  says: 'Count what was released again from its batches, make reports again of it, and say what differs from what is stored',
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
    const reports = [];
    for (const at of asked)
      reports.push({ ...at, ...(await valueOf(invoke<Verified>('render', { action: 'verify', ...at }))) });
    const counted = [];
    for (const at of new Set(asked.map((report) => report.clock))) {
      const event = { action: 'count-again', campaign, clock: at };
      counted.push({ clock: at, ...(await valueOf(invoke<CountedAgain>('release', event))) });
    }
    const wrong = [
      ...counted.flatMap((each) => each.differences.map((one) => `${each.clock}: ${one}`)),
      ...reports.flatMap((each) => each.differences.map((one) => `${each.clock} ${each.scope}: ${one}`)),
    ];
    const differing = reports.filter(({ differences }) => differences.length > 0).length;
    if (wrong.length > 0)
      throw new Stop([...wrong, `${differing} of ${reports.length} reports differ.`].join('\n'));
    const figures = counted.reduce((sum, each) => sum + each.figures, 0);
    return {
      lines: [
        `Figures counted again: ${figures}. Reports made again: ${reports.length}. Every one is as it was made.`,
      ],
      value: { counted, reports },
    };
  },
};

/** Shorter to say. */
export const verify: Command = { ...reportVerify, name: 'verify', says: 'The same as "report verify"' };
