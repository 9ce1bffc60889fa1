import { auditKey, AuditRecord } from '../domain/disclosure/audit-record.ts';
import type { Solver } from '../domain/disclosure/proof/linear-program.ts';
import { namedAgain } from '../domain/disclosure/proof/named-again.ts';
import { type RecordVerified, verifyRecord } from '../domain/disclosure/proof/verify-record.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { type Auditable, findAuditable } from './auditable.ts';
import type { AuditEvent } from './events.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { LedgerHead } from './ports/ledger.ts';
import type { Clock } from './ports/machine.ts';
import { readWorlds } from './read-worlds.ts';

export interface AuditDesk {
  readonly ledger: Pick<LedgerHead, 'entries'>;
  readonly workings: Pick<Files, 'get' | 'keep'>;
  readonly clock: Clock;
  readonly sha256: ContentHash;
  readonly solver: Solver;
}

export interface Audited extends RecordVerified {
  readonly release: string;
  /** What it was verified by when it was made. */
  readonly solver: string;
  /** Answers that everybody of a unit and period gave, and that are shown not to be known; undefined where none are judged. */
  readonly named: number | undefined;
}

/**
 * Proves a release, a table that was granted or a release of themes again from its audit record alone. The record holds
 * counts that nobody was shown: that it was opened, when and why, is written down before it is.
 */
export async function auditRelease(desk: AuditDesk, event: AuditEvent): Promise<Result<Audited>> {
  const found = await findAuditable(desk, event);
  if (!found.ok) return found;
  const { release, audit, questions, said } = found.value;
  await noteOpening(desk, found.value, event);
  const content = await desk.workings.get(auditKey(audit));
  if (content === undefined || desk.sha256(content) !== audit) {
    return fail({ kind: 'unavailable', what: auditKey(audit) });
  }
  const record = AuditRecord.parse(JSON.parse(new TextDecoder().decode(content)));
  const worlds = await readWorlds(desk, [found.value]);
  if (!worlds.ok) return worlds;
  const verified = verifyRecord(record, desk.solver, worlds.value);
  const named =
    record.named &&
    namedAgain(
      {
        questions,
        links: record.named.links,
        bands: record.named.bands,
        atoms: new Map(record.named.atoms),
        worlds: worlds.value,
      },
      said(
        record.named.elsewhere,
        record.named.atoms.map(([key]) => key),
      ),
    );
  const faults = [
    ...(record.release === release ? [] : ['The record is of another release than the ledger says.']),
    ...(named?.unproven ?? []).map(
      (answer) => `${answer}: everybody gave it, and nothing shows that they could have answered otherwise.`,
    ),
  ];
  return ok({
    ...verified,
    faults: [...verified.faults, ...faults],
    named: named?.looked,
    release,
    solver: record.solver,
  });
}

async function noteOpening(
  { workings, clock, sha256 }: AuditDesk,
  { release, audit }: Auditable,
  { campaign, reason, ...of }: AuditEvent,
): Promise<void> {
  const at = new Date(clock.now()).toISOString();
  const quarter = 'clock' in of && { clock: of.clock };
  const note = new TextEncoder().encode(canonicalJson({ campaign, ...quarter, release, audit, at, reason }));
  await workings.keep(`openings/${at}-${sha256(note)}.json`, note, 'application/json');
}
