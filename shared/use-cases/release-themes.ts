import type { Campaign } from '../domain/campaign/campaign.ts';
import { auditKey, auditRecord } from '../domain/disclosure/audit-record.ts';
import { ThemesEntry } from '../domain/disclosure/ledger.ts';
import { worldsKey } from '../domain/disclosure/proof/kept-worlds.ts';
import type { Solver } from '../domain/disclosure/proof/linear-program.ts';
import type { FrozenFile } from '../domain/disclosure/release.ts';
import { ApprovedQuote, quotesOf, standingQuotes } from '../domain/disclosure/themes/quotes.ts';
import { passThemes, type PassedThemes } from '../domain/disclosure/themes/theme-gate.ts';
import { themeReleaseKey } from '../domain/disclosure/themes/theme-release.ts';
import { themeStatements } from '../domain/disclosure/themes/theme-statements.ts';
import { ThemeTally } from '../domain/disclosure/themes/theme-tally.ts';
import { type Instrument, questionsOf } from '../domain/instrument/instrument.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import { enterInto, keepByHash } from './enter-release.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { LedgerHead } from './ports/ledger.ts';
import { readThemes, type ThemesRead } from './read-themes.ts';
import { readWorlds } from './read-worlds.ts';

export interface ThemesDesk {
  readonly workings: Files;
  readonly ledger: LedgerHead;
  readonly sha256: ContentHash;
  readonly solver: Solver;
}

const ATTEMPTS = 5;

/**
 * Decides which counts of coded comments may be shown, in view of all that was shown before, and returns the release
 * of themes that stands then: a new one only where comments are counted that were in none. Undefined while there is none.
 */
export async function releaseThemes(
  desk: ThemesDesk,
  campaign: Campaign,
  instrument: Instrument,
  estate: Estate,
): Promise<Result<FrozenFile | undefined>> {
  const { id, k } = campaign;
  const tallied = await readTallies(desk, id);
  if (tallied.tallies.length === 0) return ok(undefined);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await readThemes(desk, id);
    if (!before.ok) return before;
    const worlds = await readWorlds(desk, before.value.entries);
    if (!worlds.ok) return worlds;
    const said = before.value.themes.map(({ release }) => release);
    const standing = before.value.themes.at(-1)?.hash;
    const passed = passThemes(
      { campaign: id, k, ...tallied, ...named(instrument, estate), worlds: worlds.value },
      said,
      standing ?? null,
      desk.solver,
    );
    if (!passed.ok) return passed;
    if (passed.value === undefined) return ok(standing === undefined ? undefined : frozen(standing));
    const hash = await enterThemes(desk, passed.value, k, before.value);
    if (hash !== undefined) return ok(frozen(hash));
  }
  return fail({ kind: 'conflict', what: 'release of themes' });
}

/** Undefined where another entry came first. */
async function enterThemes(
  desk: ThemesDesk,
  { release, statements, atoms, verified }: PassedThemes,
  k: number,
  { hashes, themes }: ThemesRead,
): Promise<string | undefined> {
  const about = { campaign: release.campaign, previous: hashes.at(-1) ?? null };
  const hash = await keepByHash(desk, themeReleaseKey, release);
  const worlds = await keepByHash(desk, worldsKey, verified.worlds);
  const record = auditRecord(
    { ...about, release: hash, solver: desk.solver.name, k },
    verified,
    [...themes.flatMap((one) => themeStatements(one.release.groups, one.release.cells)), ...statements],
    { atoms, links: [], bands: [] },
    0,
  );
  const audit = await keepByHash(desk, auditKey, record);
  const entry = ThemesEntry.parse({ schema: 'ledger-themes/1', ...about, themes: hash, audit, worlds });
  return (await enterInto(desk, hashes, entry)) ? hash : undefined;
}

const frozen = (hash: string): FrozenFile => ({ key: themeReleaseKey(hash), sha256: hash });

const named = (instrument: Instrument, { regions }: Estate) => ({
  nation: regions.length === 1 ? (regions[0]?.name ?? '') : 'England and Wales',
  regions: regions.length === 1 ? [] : regions,
  questions: questionsOf(instrument)
    .filter(({ pile }) => pile === 'comment')
    .map(({ id, text }) => ({ id, text })),
});

async function readTallies({ workings, sha256 }: ThemesDesk, campaign: string) {
  const tallies: ThemeTally[] = [];
  const inputs: FrozenFile[] = [];
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
