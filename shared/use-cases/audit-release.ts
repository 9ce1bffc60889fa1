import { auditKey, AuditRecord } from '../domain/disclosure/audit-record.ts';
import type { LedgerEntry } from '../domain/disclosure/ledger.ts';
import type { Solver } from '../domain/disclosure/proof/linear-program.ts';
import { type RecordVerified, verifyRecord } from '../domain/disclosure/proof/verify-record.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { AuditEvent } from './events.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { LedgerHead } from './ports/ledger.ts';
import type { Clock } from './ports/machine.ts';
import { readLedger } from './read-ledger.ts';

export interface AuditDesk {
  readonly ledger: Pick<LedgerHead, 'entries'>;
  readonly workings: Pick<Files, 'get' | 'keep'>;
  readonly clock: Clock;
  readonly sha256: ContentHash;
  readonly solver: Solver;
}

export interface Audited extends RecordVerified {
  readonly release: string;
  readonly clock: string;
  /** What it was verified by when it was made. */
  readonly solver: string;
}

/**
 * Proves a release again from its audit record alone. The record holds counts that nobody was shown: that it was
 * opened, when and why, is written down before it is.
 */
export async function auditRelease(desk: AuditDesk, event: AuditEvent): Promise<Result<Audited>> {
  const { campaign, clock, reason } = event;
  const ledger = await readLedger(desk, campaign);
  if (!ledger.ok) return ledger;
  const entry = ledger.value.entries.find((one) => one.clock === clock);
  if (entry === undefined) return fail({ kind: 'not-found', what: `release of ${campaign} for ${clock}` });
  await noteOpening(desk, entry, reason);
  const content = await desk.workings.get(auditKey(entry.audit));
  if (content === undefined || desk.sha256(content) !== entry.audit) {
    return fail({ kind: 'unavailable', what: auditKey(entry.audit) });
  }
  const record = AuditRecord.parse(JSON.parse(new TextDecoder().decode(content)));
  const verified = verifyRecord(record, desk.solver);
  const faults =
    record.release === entry.release ? [] : ['The record is of another release than the ledger says.'];
  return ok({
    ...verified,
    faults: [...verified.faults, ...faults],
    release: entry.release,
    clock,
    solver: record.solver,
  });
}

async function noteOpening(
  { workings, clock, sha256 }: AuditDesk,
  { campaign, audit, clock: quarter }: LedgerEntry,
  reason: string,
): Promise<void> {
  const at = new Date(clock.now()).toISOString();
  const note = new TextEncoder().encode(canonicalJson({ campaign, clock: quarter, audit, at, reason }));
  await workings.keep(`openings/${at}-${sha256(note)}.json`, note, 'application/json');
}
