import type { Campaign } from '../domain/campaign/campaign.ts';
import { openThemes } from '../domain/disclosure/themes/open-themes.ts';
import { ApprovedQuote, quotesOf, standingQuotes } from '../domain/disclosure/themes/quotes.ts';
import { passThemes } from '../domain/disclosure/themes/theme-gate.ts';
import { type ThemeRelease, themeReleaseKey } from '../domain/disclosure/themes/theme-release.ts';
import { ThemeTally } from '../domain/disclosure/themes/theme-tally.ts';
import { type Instrument, questionsOf } from '../domain/instrument/instrument.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import { keepByHash } from './enter-release.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { LedgerHead } from './ports/ledger.ts';

export interface ThemesDesk {
  readonly workings: Files;
  /** Themes have a chain of their own beside that of the campaign's releases. */
  readonly ledger: LedgerHead;
  readonly sha256: ContentHash;
}

/** A release of themes, as others name it. */
export interface FrozenThemes {
  readonly key: string;
  readonly sha256: string;
}

const ATTEMPTS = 5;
export const themesChain = (campaign: string): string => `themes#${campaign}`;

/**
 * Decides which counts of coded comments may be shown, in view of all that was shown before, and returns the release
 * of themes that stands then: a new one only where comments are counted that were in none. Undefined while there is none.
 */
export async function releaseThemes(
  desk: ThemesDesk,
  campaign: Campaign,
  instrument: Instrument,
  estate: Estate,
): Promise<Result<FrozenThemes | undefined>> {
  const read = await readTallies(desk, campaign.id);
  if (read.tallies.length === 0) return ok(undefined);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const hashes = await desk.ledger.entries(themesChain(campaign.id));
    const said = await readSaid(desk, hashes);
    if (!said.ok) return said;
    const next = passThemes(
      { campaign: campaign.id, k: campaign.k, ...read, ...named(instrument, estate) },
      said.value,
      hashes.at(-1) ?? null,
    );
    const standing = hashes.at(-1);
    if (next === undefined) return ok(standing === undefined ? undefined : frozen(standing));
    const hash = await keepByHash(desk, themeReleaseKey, next);
    if (await desk.ledger.advance(themesChain(campaign.id), hashes, hash)) return ok(frozen(hash));
  }
  return fail({ kind: 'conflict', what: 'release of themes' });
}

const frozen = (hash: string): FrozenThemes => ({ key: themeReleaseKey(hash), sha256: hash });

const named = (instrument: Instrument, { regions }: Estate) => ({
  nation: regions.length === 1 ? (regions[0]?.name ?? '') : 'England and Wales',
  regions: regions.length === 1 ? [] : regions,
  questions: questionsOf(instrument)
    .filter(({ pile }) => pile === 'comment')
    .map(({ id, text }) => ({ id, text })),
});

async function readTallies({ workings, sha256 }: ThemesDesk, campaign: string) {
  const tallies: ThemeTally[] = [];
  const inputs: FrozenThemes[] = [];
  for (const key of await workings.list(`themes/${campaign}/`)) {
    const content = await workings.get(key);
    if (content === undefined) continue;
    tallies.push(ThemeTally.parse(JSON.parse(new TextDecoder().decode(content))));
    inputs.push({ key, sha256: sha256(content) });
  }
  const quotes: ApprovedQuote[] = [];
  for (const key of standingQuotes(await workings.list(quotesOf(campaign)))) {
    const content = await workings.get(key);
    if (content === undefined) continue;
    quotes.push(ApprovedQuote.parse(JSON.parse(new TextDecoder().decode(content))));
    inputs.push({ key, sha256: sha256(content) });
  }
  return { tallies, quotes, inputs };
}

/** A file that is missing or changed, or a broken chain, stops everything after it. */
async function readSaid(
  { workings, sha256 }: ThemesDesk,
  hashes: readonly string[],
): Promise<Result<readonly ThemeRelease[]>> {
  const said: ThemeRelease[] = [];
  for (const [at, hash] of hashes.entries()) {
    const content = await workings.get(themeReleaseKey(hash));
    const release = content && openThemes(content, hash, sha256);
    if (release === undefined || release.previous !== (hashes[at - 1] ?? null))
      return fail({ kind: 'unavailable', what: themeReleaseKey(hash) });
    said.push(release);
  }
  return ok(said);
}
