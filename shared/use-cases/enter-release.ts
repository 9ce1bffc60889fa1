import { auditKey, auditRecord } from '../domain/disclosure/audit-record.ts';
import type { Passed } from '../domain/disclosure/gate.ts';
import { type AnyEntry, LedgerEntry, ledgerKey } from '../domain/disclosure/ledger.ts';
import { worldsKey } from '../domain/disclosure/proof/kept-worlds.ts';
import type { Proposal } from '../domain/disclosure/proposal.ts';
import { releaseKey } from '../domain/disclosure/release.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { LedgerHead } from './ports/ledger.ts';
import type { LedgerRead } from './read-ledger.ts';

export interface EnteringDesk {
  readonly workings: Pick<Files, 'keep'>;
  readonly ledger: Pick<LedgerHead, 'advance'>;
  readonly sha256: ContentHash;
}

/**
 * Writes a release into the ledger: everything is kept before the head names it, since an entry that the head does
 * not name was never said.
 *
 * @param solver name and version, for the audit record.
 * @returns the release's hash, or undefined where another run came first.
 */
export async function enterRelease(
  desk: EnteringDesk,
  proposal: Proposal,
  { release, statements, verified }: Passed,
  { hashes, said, elsewhere }: Pick<LedgerRead, 'hashes' | 'said' | 'elsewhere'>,
  solver: string,
): Promise<string | undefined> {
  const about = { campaign: release.campaign.id, clock: release.clock, previous: hashes.at(-1) ?? null };
  const hash = await keepByHash(desk, releaseKey, release);
  const worlds = await keepByHash(desk, worldsKey, verified.worlds);
  const record = auditRecord(
    { ...about, release: hash, solver, k: proposal.k },
    verified,
    [...said, ...statements],
    proposal,
    elsewhere.length,
  );
  const audit = await keepByHash(desk, auditKey, record);
  const keys = [...new Set(statements.flatMap((statement) => statement.atoms))].sort();
  const place = new Map(keys.map((key, at) => [key, at]));
  const entry = LedgerEntry.parse({
    schema: 'ledger/1',
    ...about,
    release: hash,
    audit,
    worlds,
    atoms: keys,
    groups: statements.map(({ id, n, area, atoms: held }) => ({
      id,
      n,
      area,
      atoms: held.map((key) => place.get(key) ?? -1),
    })),
  });
  return (await enterInto(desk, hashes, entry)) ? hash : undefined;
}

/** An entry that comes after these. False where something else was entered first. */
export async function enterInto(
  desk: EnteringDesk,
  hashes: readonly string[],
  entry: AnyEntry,
): Promise<boolean> {
  return desk.ledger.advance(entry.campaign, hashes, await keepByHash(desk, ledgerKey, entry));
}

export async function keepByHash(
  { workings, sha256 }: Pick<EnteringDesk, 'workings' | 'sha256'>,
  keyOf: (hash: string) => string,
  value: unknown,
): Promise<string> {
  const content = new TextEncoder().encode(canonicalJson(value));
  const hash = sha256(content);
  await workings.keep(keyOf(hash), content, 'application/json');
  return hash;
}
