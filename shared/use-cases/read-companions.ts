import type { ReleasedCut } from '../domain/disclosure/cuts/cut.ts';
import { openRelease } from '../domain/disclosure/open-release.ts';
import { type Release, releaseKey } from '../domain/disclosure/release.ts';
import { openThemes } from '../domain/disclosure/themes/open-themes.ts';
import type { ThemeRelease } from '../domain/disclosure/themes/theme-release.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Companions } from '../domain/report/view.ts';
import { Dictionary } from '../domain/report/welsh/in-welsh.ts';
import { keptCut } from './cuts/kept-cut.ts';
import { openContext } from './open-context.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';

export interface CompanionDesk {
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
  /** Releases opened before, by hash: every report of a run is made of one, and compared with the same few. */
  readonly opened?: Map<string, Release>;
}

/** The releases and the context data that a release's reports are made with: without each of them there is none. */
export async function readCompanions(desk: CompanionDesk, release: Release): Promise<Result<Companions>> {
  const found: Record<'earlier' | 'wave' | 'matched', Release[]> = { earlier: [], wave: [], matched: [] };
  for (const { why, release: hash } of release.companions ?? []) {
    const companion = await openOnce(desk, hash);
    if (companion === undefined) return fail({ kind: 'not-found', what: `release ${hash}` });
    found[why].push(companion);
  }
  const context = await openContext(desk, release);
  if (!context.ok) return context;
  const themes = await openFrozenThemes(desk, release);
  if (!themes.ok) return themes;
  const yearly = await openYearly(desk, release);
  if (!yearly.ok) return yearly;
  const welsh = await openWelsh(desk, release);
  return welsh.ok
    ? ok({
        ...found,
        context: context.value,
        themes: themes.value,
        yearly: yearly.value,
        welsh: welsh.value,
      })
    : welsh;
}

/** Only where the bytes are those that the release names. */
async function openFrozenThemes(
  { workings, sha256 }: CompanionDesk,
  { themes }: Release,
): Promise<Result<ThemeRelease | undefined>> {
  if (themes === undefined) return ok(undefined);
  const content = await workings.get(themes.key);
  const opened = content && openThemes(content, themes.sha256, sha256);
  return opened === undefined ? fail({ kind: 'unavailable', what: themes.key }) : ok(opened);
}

async function openYearly(
  desk: CompanionDesk,
  { yearly = [] }: Release,
): Promise<Result<readonly ReleasedCut[]>> {
  const opened: ReleasedCut[] = [];
  for (const named of yearly) {
    const table = await keptCut(desk, named.sha256);
    if (table === undefined) return fail({ kind: 'unavailable', what: named.key });
    opened.push(table);
  }
  return ok(opened);
}

async function openWelsh(
  { workings, sha256 }: CompanionDesk,
  { welsh }: Release,
): Promise<Result<Dictionary | undefined>> {
  if (welsh === undefined) return ok(undefined);
  const content = await workings.get(welsh.key);
  return content === undefined || sha256(content) !== welsh.sha256
    ? fail({ kind: 'unavailable', what: welsh.key })
    : ok(Dictionary.parse(JSON.parse(new TextDecoder().decode(content))));
}

/** What is worked out of a release is kept with it: opened again for each report, it would be worked out again. */
export async function openOnce(
  { workings, sha256, opened }: CompanionDesk,
  hash: string,
): Promise<Release | undefined> {
  const held = opened?.get(hash);
  if (held !== undefined) return held;
  const content = await workings.get(releaseKey(hash));
  const release = content && openRelease(content, hash, sha256);
  if (release !== undefined) opened?.set(hash, release);
  return release;
}
