import type { ThemesEntry } from '../domain/disclosure/ledger.ts';
import { openThemes } from '../domain/disclosure/themes/open-themes.ts';
import { type ThemeRelease, themeReleaseKey } from '../domain/disclosure/themes/theme-release.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { type LedgerEntries, type LedgerReading, readEntries } from './read-entries.ts';

export interface ThemesRead extends Pick<LedgerEntries, 'hashes'> {
  /** Releases of themes, in order, with the hashes that their files are named by. */
  readonly themes: readonly { readonly hash: string; readonly release: ThemeRelease }[];
  /** Of those that stand in the ledger. */
  readonly entries: readonly ThemesEntry[];
}

/** Where releases of themes stood before they stood in the ledger with all others. */
const earlierChain = (campaign: string): string => `themes#${campaign}`;

/** Hashes of what a campaign's ledger has beside releases: of themes, and of tables that were granted, in order. */
export async function hashesBeside(desk: LedgerReading, campaign: string) {
  const ledger = await readEntries(desk, campaign);
  if (!ledger.ok) return ledger;
  const { hashes, entries } = ledger.value;
  const own = entries.flatMap((entry) => (entry.schema === 'ledger-themes/1' ? [entry] : []));
  const earlier = await desk.ledger.entries(earlierChain(campaign));
  const tables = entries.flatMap((entry) => (entry.schema === 'ledger-cut/1' ? [entry.table] : []));
  return ok({ hashes, entries: own, themes: [...earlier, ...own.map(({ themes }) => themes)], tables });
}

/** All releases of themes. A file that is missing or changed, or a broken chain, stops everything after it. */
export async function readThemes(desk: LedgerReading, campaign: string): Promise<Result<ThemesRead>> {
  const named = await hashesBeside(desk, campaign);
  if (!named.ok) return named;
  const { hashes, entries, themes } = named.value;
  const said: { hash: string; release: ThemeRelease }[] = [];
  for (const [at, hash] of themes.entries()) {
    const content = await desk.workings.get(themeReleaseKey(hash));
    const release = content && openThemes(content, hash, desk.sha256);
    if (release === undefined || release.previous !== (themes[at - 1] ?? null)) {
      return fail({ kind: 'unavailable', what: themeReleaseKey(hash) });
    }
    said.push({ hash, release });
  }
  return ok({ hashes, entries, themes: said });
}
