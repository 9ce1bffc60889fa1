import { AnyEntry, ledgerKey } from '../domain/disclosure/ledger.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { LedgerHead } from './ports/ledger.ts';

export interface LedgerReading {
  readonly ledger: Pick<LedgerHead, 'entries'>;
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
}

export interface LedgerEntries {
  /** Of the entries, in order. */
  readonly hashes: readonly string[];
  readonly entries: readonly AnyEntry[];
}

/** What a campaign's ledger names, in order. An entry that is missing or changed, or a broken chain, is a fault. */
export async function readEntries(desk: LedgerReading, campaign: string): Promise<Result<LedgerEntries>> {
  const hashes = await desk.ledger.entries(campaign);
  const read = await Promise.all(hashes.map((hash) => readEntry(desk, hash)));
  const entries: AnyEntry[] = [];
  for (const [at, entry] of read.entries()) {
    if (entry === undefined || entry.previous !== (hashes[at - 1] ?? null)) {
      return fail({ kind: 'unavailable', what: ledgerKey(hashes[at] ?? '') });
    }
    entries.push(entry);
  }
  return ok({ hashes, entries });
}

async function readEntry({ workings, sha256 }: LedgerReading, hash: string): Promise<AnyEntry | undefined> {
  const content = await workings.get(ledgerKey(hash));
  if (content === undefined || sha256(content) !== hash) return undefined;
  return AnyEntry.parse(JSON.parse(new TextDecoder().decode(content)));
}
