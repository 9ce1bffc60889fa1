import { auditKey, AuditRecord } from '../domain/disclosure/audit-record.ts';
import { withElsewhere } from '../domain/disclosure/elsewhere/said-elsewhere.ts';
import type { LedgerEntry } from '../domain/disclosure/ledger.ts';
import { openRelease } from '../domain/disclosure/open-release.ts';
import type { KeptWorlds } from '../domain/disclosure/proof/kept-worlds.ts';
import type { Solver } from '../domain/disclosure/proof/linear-program.ts';
import { type NamedAgain, namedAgain } from '../domain/disclosure/proof/named-again.ts';
import { type RecordVerified, verifyRecord } from '../domain/disclosure/proof/verify-record.ts';
import { releaseKey } from '../domain/disclosure/release.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { AuditEvent } from './events.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { LedgerHead } from './ports/ledger.ts';
import type { Clock } from './ports/machine.ts';
import { type LedgerRead, readLedger } from './read-ledger.ts';
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
  readonly clock: string;
  /** What it was verified by when it was made. */
  readonly solver: string;
  /** Answers that everybody of a unit and period gave, and that are shown not to be known; undefined in old records. */
  readonly named: number | undefined;
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
  const worlds = await readWorlds(desk, [entry]);
  if (!worlds.ok) return worlds;
  const verified = verifyRecord(record, desk.solver, worlds.value);
  const named = await nobodyNamed(desk, record, entry, ledger.value, worlds.value);
  if (!named.ok) return named;
  const faults = [
    ...(record.release === entry.release ? [] : ['The record is of another release than the ledger says.']),
    ...(named.value?.unproven ?? []).map(
      (answer) => `${answer}: everybody gave it, and nothing shows that they could have answered otherwise.`,
    ),
  ];
  return ok({
    ...verified,
    faults: [...verified.faults, ...faults],
    named: named.value?.looked,
    release: entry.release,
    clock,
    solver: record.solver,
  });
}

/** Undefined where the record was made before it held what this takes. */
async function nobodyNamed(
  { workings, sha256 }: Pick<AuditDesk, 'workings' | 'sha256'>,
  { named }: AuditRecord,
  { clock, release: hash }: LedgerEntry,
  { said, elsewhere, entries }: LedgerRead,
  worlds: KeptWorlds | undefined,
): Promise<Result<NamedAgain | undefined>> {
  if (named === undefined) return ok(undefined);
  const content = await workings.get(releaseKey(hash));
  const release = content && openRelease(content, hash, sha256);
  if (release === undefined) return fail({ kind: 'unavailable', what: releaseKey(hash) });
  const later = entries
    .filter((entry) => entry.clock > clock)
    .reduce((sum, { groups }) => sum + groups.length, 0);
  const keys = named.atoms.map(([key]) => key);
  return ok(
    namedAgain(
      {
        questions: release.questions,
        links: named.links,
        bands: named.bands,
        atoms: new Map(named.atoms),
        worlds,
      },
      withElsewhere(said.slice(0, said.length - later), elsewhere.slice(0, named.elsewhere), keys),
    ),
  );
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
