import type { LedgerEntry } from '../domain/disclosure/ledger.ts';
import { KeptWorlds, worldsKey } from '../domain/disclosure/proof/kept-worlds.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { LedgerReading } from './read-entries.ts';

/** What the last release was proved by; undefined before any was kept. A file that is missing or changed is a fault. */
export async function readWorlds(
  { workings, sha256 }: Pick<LedgerReading, 'workings' | 'sha256'>,
  entries: readonly Pick<LedgerEntry, 'worlds'>[],
): Promise<Result<KeptWorlds | undefined>> {
  const hash = entries.at(-1)?.worlds;
  if (hash === undefined) return ok(undefined);
  const content = await workings.get(worldsKey(hash));
  if (content === undefined || sha256(content) !== hash) {
    return fail({ kind: 'unavailable', what: worldsKey(hash) });
  }
  return ok(KeptWorlds.parse(JSON.parse(new TextDecoder().decode(content))));
}
