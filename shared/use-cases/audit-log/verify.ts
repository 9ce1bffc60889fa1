import {
  type AuditEntry,
  CHAIN_START,
  type ChainEnd,
  endAt,
  faultAfter,
} from '../../domain/organisation/audit-entry.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { type Anchor, readAnchors } from './anchor.ts';
import type { AuditLogDesk } from './audit-log-desk.ts';

export interface AuditLogVerified {
  readonly entries: number;
  readonly anchors: number;
  readonly end: ChainEnd;
  /** Intents of which nobody wrote how they ended. */
  readonly unfinished: readonly number[];
  /** Each in a sentence. The first say where to look: what follows a gap may be its echo. */
  readonly faults: readonly string[];
}

const AT_ONCE = 500;
const MOST_FAULTS = 20;

/** Whether the log is what was written: every entry holds the hash of the one before, and every anchor still fits. */
export async function verifyAuditLog(desk: AuditLogDesk): Promise<Result<AuditLogVerified>> {
  const anchors = await readAnchors(desk);
  const anchored = Map.groupBy(anchors, ({ n }) => n);
  const unfinished = new Set<number>();
  const faults: string[] = [];
  let end = CHAIN_START;
  let entries = 0;
  for await (const entry of allOf(desk)) {
    const fault = faultAfter(end, entry);
    end = endAt(entry, desk.sha256);
    entries += 1;
    const torn = (anchored.get(entry.n) ?? []).filter(({ hash }) => hash !== end.hash);
    faults.push(...(fault === undefined ? [] : [fault]), ...torn.map(changedSince));
    if (entry.step.is === 'intent') unfinished.add(entry.n);
    else unfinished.delete(entry.step.of);
  }
  faults.push(...anchors.filter(({ n }) => n > end.n).map((anchor) => cutOff(anchor, end)));
  return ok({
    entries,
    anchors: anchors.length,
    end,
    unfinished: [...unfinished],
    faults: faults.slice(0, MOST_FAULTS),
  });
}

async function* allOf({ auditLog }: Pick<AuditLogDesk, 'auditLog'>): AsyncGenerator<AuditEntry> {
  for (let after = 0; ;) {
    const some = await auditLog.after(after, AT_ONCE);
    yield* some;
    const last = some.at(-1);
    if (last === undefined) return;
    after = last.n;
  }
}

const changedSince = ({ day, n }: Anchor): string =>
  `Entry ${n} is not the one that was anchored on ${day}: it, or one before it, was changed.`;

const cutOff = ({ day, n }: Anchor, end: ChainEnd): string =>
  `On ${day} the log had ${n} entries, and now it ends with entry ${end.n}: its end was cut off.`;
