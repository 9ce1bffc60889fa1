import { type ReleasedCut, cutKey } from '../domain/disclosure/cuts/cut.ts';
import { openCut } from '../domain/disclosure/cuts/open-cut.ts';
import { Elsewhere, elsewhereKey } from '../domain/disclosure/elsewhere/published.ts';
import {
  AnyEntry,
  type CutEntry,
  type ElsewhereEntry,
  type LedgerEntry,
  ledgerKey,
} from '../domain/disclosure/ledger.ts';
import { openRelease } from '../domain/disclosure/open-release.ts';
import { releaseKey } from '../domain/disclosure/release.ts';
import type { Statement } from '../domain/disclosure/statement.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { LedgerHead } from './ports/ledger.ts';

export interface LedgerReading {
  readonly ledger: Pick<LedgerHead, 'entries'>;
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
}

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
}

/** All of a campaign's ledger. A file that is missing or changed, or a broken chain, stops everything after it. */
export async function readLedger(desk: LedgerReading, campaign: string): Promise<Result<LedgerRead>> {
  const hashes = await desk.ledger.entries(campaign);
  const read = await Promise.all(hashes.map((hash) => readEntry(desk, hash)));
  const entries: LedgerEntry[] = [];
  const said: Statement[] = [];
  const granted: Granted[] = [];
  const elsewhere: Elsewhere[] = [];
  for (const [at, one] of read.entries()) {
    if (one === undefined || one.entry.previous !== (hashes[at - 1] ?? null)) {
      return fail({ kind: 'unavailable', what: ledgerKey(hashes[at] ?? '') });
    }
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

async function readEntry(desk: LedgerReading, hash: string) {
  const content = await desk.workings.get(ledgerKey(hash));
  if (content === undefined || desk.sha256(content) !== hash) return undefined;
  const entry = AnyEntry.parse(JSON.parse(new TextDecoder().decode(content)));
  switch (entry.schema) {
    case 'ledger/1':
      return readRelease(desk, entry);
    case 'ledger-cut/1':
      return readCut(desk, entry);
    case 'ledger-elsewhere/1':
      return readElsewhere(desk, entry);
  }
}

async function readCut({ workings, sha256 }: LedgerReading, entry: CutEntry) {
  const stored = await workings.get(cutKey(entry.table));
  const cut = stored && openCut(stored, entry.table, sha256);
  return cut === undefined ? undefined : { entry, granted: { hash: entry.table, cut } };
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
