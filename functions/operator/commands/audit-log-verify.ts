import type { AuditLogVerified } from '../../../shared/use-cases/audit-log/verify.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const auditLogVerify: Command = {
  name: 'audit-log verify',
  takes: '',
  says: 'Say whether the audit log of the console is what was written, entry by entry and against its daily anchors',
  more: [
    'Every entry holds the hash of the one before, and each night where the log ends is kept where nobody can change it.',
    'It ends with status 0 only where nothing is missing or changed. In AWS it takes the role of an auditor.',
  ].join('\n'),
  async run(_, reach) {
    const { invoke } = await reach();
    const verified = await valueOf(invoke<AuditLogVerified>('audit-log', { action: 'verify' }));
    return { lines: linesOf(verified), value: verified, failed: verified.faults.length > 0 };
  },
};

const linesOf = ({ entries, anchors, end, unfinished, faults }: AuditLogVerified): readonly string[] => [
  `${entries} entries, held against ${anchors} anchors. The log ends with ${end.hash}.`,
  ...(unfinished.length === 0
    ? []
    : [`Nobody wrote how these ended, or they are still under way: ${unfinished.join(', ')}.`]),
  ...(faults.length === 0 ? ['Nothing is missing or changed.'] : faults),
];
