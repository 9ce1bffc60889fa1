import { openThemes } from '../domain/disclosure/themes/open-themes.ts';
import { themeReleaseKey } from '../domain/disclosure/themes/theme-release.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { codebookRows, themeMeanings } from '../domain/report/tidy/codebook.ts';
import { tidyRows } from '../domain/report/tidy/release-figures.ts';
import { themeRows } from '../domain/report/tidy/themes.ts';
import type { FiguresFile, FiguresPart, FiguresWanted, PressFigures } from './ports/figures-file.ts';
import type { Files } from './ports/files.ts';
import type { LedgerHead } from './ports/ledger.ts';
import { listReleased, openReleased, type Released, type ReleasedDesk } from './read-released.ts';
import { themeHashes } from './read-themes.ts';

export interface FiguresDesk extends ReleasedDesk {
  readonly ledger: Pick<LedgerHead, 'entries'>;
  readonly reports: Pick<Files, 'keep' | 'list'>;
  readonly press: PressFigures;
}

/** Of what the file has, and how: a file made otherwise is another file. */
const FORM = 'figures/3';

/**
 * The file of everything released, in one place for as long as nothing is added to it: its name follows from what is
 * in it, so that it is made once and whoever asks next finds it.
 */
export async function gatherFigures(desk: FiguresDesk, wanted: FiguresWanted): Promise<Result<FiguresFile>> {
  const releases = (await listReleased(desk)).filter(
    ({ campaign, clock }) => campaign === (wanted.campaign ?? campaign) && clock === (wanted.clock ?? clock),
  );
  if (releases.length === 0) return fail({ kind: 'not-found', what: 'released figures' });
  const campaigns = [...new Set(releases.map(({ campaign }) => campaign))];
  // Of themes each release has all that were released before: with one run they have no clock in common.
  const themes = wanted.clock === undefined ? await themesOf(desk, campaigns) : ok([]);
  if (!themes.ok) return themes;
  const named = canonicalJson({
    form: FORM,
    releases: releases.map(({ hash }) => hash),
    themes: themes.value,
  });
  const key = `figures/${desk.sha256(new TextEncoder().encode(named))}.zip`;
  const file = { key, filename: `OFFICIAL-SENSITIVE-released-figures-${nameOf(wanted)}.zip` };
  if ((await desk.reports.list(key)).length > 0) return ok(file);
  await desk.reports.keep(key, await desk.press(partsOf(desk, releases, themes.value)), 'application/zip');
  return ok(file);
}

const nameOf = ({ campaign = 'everything', clock }: FiguresWanted): string =>
  clock === undefined ? campaign : `${campaign}-${clock}`;

async function themesOf(desk: FiguresDesk, campaigns: readonly string[]): Promise<Result<readonly string[]>> {
  const found: string[] = [];
  for (const campaign of campaigns) {
    const named = await themeHashes(desk, campaign);
    if (!named.ok) return named;
    found.push(...named.value.themes);
  }
  return ok(found);
}

async function* partsOf(
  desk: FiguresDesk,
  releases: readonly Released[],
  themes: readonly string[],
): AsyncGenerator<FiguresPart> {
  for await (const { release, hash } of openReleased(desk, releases)) {
    yield { rows: tidyRows(release, hash), codes: codebookRows(release) };
  }
  for (const hash of themes) {
    const content = await desk.workings.get(themeReleaseKey(hash));
    const release = content && openThemes(content, hash, desk.sha256);
    if (release === undefined) throw new Error('Stored themes are not what their name, a hash, was made of.');
    yield { rows: themeRows(release, hash), codes: themeMeanings(release) };
  }
}
