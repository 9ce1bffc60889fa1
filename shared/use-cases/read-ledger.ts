import type { ReleasedCut } from '../domain/disclosure/cuts/cut.ts';
import { Elsewhere, elsewhereKey } from '../domain/disclosure/elsewhere/published.ts';
import {
  type AnyEntry,
  type CutEntry,
  type ElsewhereEntry,
  type LedgerEntry,
  ledgerKey,
} from '../domain/disclosure/ledger.ts';
import { openRelease } from '../domain/disclosure/open-release.ts';
import { releaseKey } from '../domain/disclosure/release.ts';
import type { Statement } from '../domain/disclosure/statement.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { keptCut } from './cuts/kept-cut.ts';
import { type LedgerReading, readEntries } from './read-entries.ts';

export interface LedgerRead {
  /** Hashes of the entries, in order. */
  readonly hashes: readonly string[];
  /** Of releases. */
  readonly entries: readonly LedgerEntry[];
  /** Everything that releases ever said, in order. */
  readonly said: readonly Statement[];
  /** Tables that were granted, in order, and what their files are named by. */
  readonly granted: readonly Granted[];
  /** What was published elsewhere, in the order in which it was entered. */
  readonly elsewhere: readonly Elsewhere[];
}

export interface Granted {
  readonly hash: string;
  readonly cut: ReleasedCut;
  /** Of its audit record; undefined where it was granted before tables had one. */
  readonly audit: string | undefined;
}

/**
 * All of a campaign's ledger that answers are judged by; themes are counts of other things: see `docs/disclosure.md`. A
 * file that is missing or changed, or a broken chain, stops everything after it.
 */
export async function readLedger(desk: LedgerReading, campaign: string): Promise<Result<LedgerRead>> {
  const ledger = await readEntries(desk, campaign);
  if (!ledger.ok) return ledger;
  const { hashes } = ledger.value;
  const read = await Promise.all(ledger.value.entries.map((entry) => readNamed(desk, entry)));
  const entries: LedgerEntry[] = [];
  const said: Statement[] = [];
  const granted: Granted[] = [];
  const elsewhere: Elsewhere[] = [];
  for (const [at, one] of read.entries()) {
    if (one === undefined) return fail({ kind: 'unavailable', what: ledgerKey(hashes[at] ?? '') });
    if (one === 'themes') continue;
    if ('granted' in one) {
      granted.push(one.granted);
    } else if ('elsewhere' in one) {
      elsewhere.push(one.elsewhere);
    } else {
      entries.push(one.entry);
      said.push(...one.statements);
    }
  }
  return ok({ hashes, entries, said, granted, elsewhere });
}

async function readNamed(desk: LedgerReading, entry: AnyEntry) {
  switch (entry.schema) {
    case 'ledger/1':
      return readRelease(desk, entry);
    case 'ledger-cut/1':
      return readCut(desk, entry);
    case 'ledger-elsewhere/1':
      return readElsewhere(desk, entry);
    case 'ledger-themes/1':
      return 'themes' as const;
  }
}

async function readCut(desk: LedgerReading, entry: CutEntry) {
  const cut = await keptCut(desk, entry.table);
  return cut === undefined ? undefined : { entry, granted: { hash: entry.table, cut, audit: entry.audit } };
}

async function readElsewhere({ workings, sha256 }: LedgerReading, entry: ElsewhereEntry) {
  const stored = await workings.get(elsewhereKey(entry.elsewhere));
  if (stored === undefined || sha256(stored) !== entry.elsewhere) return undefined;
  return { entry, elsewhere: Elsewhere.parse(JSON.parse(new TextDecoder().decode(stored))) };
}

async function readRelease({ workings, sha256 }: LedgerReading, entry: LedgerEntry) {
  const stored = await workings.get(releaseKey(entry.release));
  const release = stored && openRelease(stored, entry.release, sha256);
  if (release === undefined) return undefined;
  const groups = new Map(release.groups.map((group) => [group.id, group]));
  const statements = entry.groups.flatMap(({ id, n, area, atoms }): Statement[] => {
    const group = groups.get(id);
    if (group === undefined) return [];
    const { level, figures } = group;
    return [{ id, level, area, n, atoms: atoms.map((at) => entry.atoms[at] ?? ''), figures }];
  });
  return { entry, statements };
}
