import type { Audited } from '../../../shared/use-cases/audit-release.ts';
import { clockOf } from '../campaigns.ts';
import { type Command, Stop } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const audit: Command = {
  name: 'audit',
  takes: 'CAMPAIGN',
  says: 'Prove a release again from its audit record, and print every withheld count with what stays possible of it',
  more: [
    'The release of a quarter; or, by its hash, any release, a table that was granted, or what comments are about: the',
    'hash is in each report, in `cut show` and in `coding themes`.',
    'The record holds counts that nobody was shown. Each opening is written down with its reason, and in AWS it takes',
    'the role of an auditor: that of the other commands does not open it. It ends with status 0 only where the proof holds.',
  ].join('\n'),
  options: {
    quarter: { type: 'string', value: 'QUARTER', says: 'like 2026-Q1 (default the one that has just ended)' },
    release: { type: 'string', value: 'HASH', says: 'instead of a quarter: what the release is named by' },
    reason: { type: 'string', value: 'TEXT', says: 'why it is opened' },
  },
  async run({ words: [campaign = ''], text }, reach) {
    const reason = text('reason')?.trim() ?? '';
    if (reason === '') throw new Stop('Say why the record is opened: --reason "…". It is written down.');
    const holdfast = await reach();
    const release = text('release');
    if (release !== undefined && text('quarter') !== undefined)
      throw new Stop('Give --quarter or --release, not both: each names a release.');
    const which =
      release === undefined ? { clock: await clockOf(holdfast, campaign, text('quarter')) } : { release };
    const event = { action: 'audit', campaign, ...which, reason };
    const audited = await valueOf(holdfast.invoke<Audited>('audit', event));
    return { lines: linesOf(audited), value: audited, failed: audited.faults.length > 0 };
  },
};

const linesOf = ({ release, solver, smallestGroup, withheld, named, faults }: Audited): readonly string[] => [
  `Release ${release}`,
  `Verified when it was made by ${solver}, and now again.`,
  smallestGroup === null
    ? 'It releases no group of its own.'
    : `The smallest group that any difference of released groups singles out has ${smallestGroup} respondents.`,
  ...(named === undefined
    ? []
    : [
        `Answers that everybody of a unit and quarter gave: ${named}, each held against another set of answers.`,
      ]),
  `Withheld counts: ${withheld.length}. Of each at least these counts stay possible:`,
  ...withheld.map(
    ({ group, role, low, high }) =>
      `  ${String(low).padStart(4)} to ${String(high).padStart(4)}  ${group}${role === 'secondary' ? ' (to protect others)' : ''}`,
  ),
  ...(faults.length === 0 ? ['The proof holds.'] : ['The proof does not hold:', ...faults]),
];
