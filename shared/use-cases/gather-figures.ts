import { openThemes } from '../domain/disclosure/themes/open-themes.ts';
import { themeReleaseKey } from '../domain/disclosure/themes/theme-release.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { codebookRows, themeMeanings } from '../domain/report/tidy/codebook.ts';
import { tidyRows } from '../domain/report/tidy/release-figures.ts';
import { tableMeanings, tableRows } from '../domain/report/tidy/tables.ts';
import { themeRows } from '../domain/report/tidy/themes.ts';
import { keptCut } from './cuts/kept-cut.ts';
import type { FiguresFile, FiguresPart, FiguresWanted, PressFigures } from './ports/figures-file.ts';
import type { Files } from './ports/files.ts';
import type { LedgerHead } from './ports/ledger.ts';
import { listReleased, openReleased, type Released, type ReleasedDesk } from './read-released.ts';
import { hashesBeside } from './read-themes.ts';

export interface FiguresDesk extends ReleasedDesk {
  readonly ledger: Pick<LedgerHead, 'entries'>;
  readonly reports: Pick<Files, 'keep' | 'list'>;
  readonly press: PressFigures;
}

/** Of what the file has, and how: a file made otherwise is another file. */
const FORM = 'figures/4';

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
  // They belong to no run: of themes each release has all that were released before.
  const beside = wanted.clock === undefined ? await besideOf(desk, campaigns) : ok(NOTHING);
  if (!beside.ok) return beside;
  const named = canonicalJson({
    form: FORM,
    releases: releases.map(({ hash }) => hash),
    ...beside.value,
  });
  const key = `figures/${desk.sha256(new TextEncoder().encode(named))}.zip`;
  const file = { key, filename: `OFFICIAL-SENSITIVE-released-figures-${nameOf(wanted)}.zip` };
  if ((await desk.reports.list(key)).length > 0) return ok(file);
  await desk.reports.keep(key, await desk.press(partsOf(desk, releases, beside.value)), 'application/zip');
  return ok(file);
}

const nameOf = ({ campaign = 'everything', clock }: FiguresWanted): string =>
  clock === undefined ? campaign : `${campaign}-${clock}`;

/** Hashes of what is released beside the reports' figures. */
interface Beside {
  readonly themes: readonly string[];
  readonly tables: readonly string[];
}

const NOTHING: Beside = { themes: [], tables: [] };

async function besideOf(desk: FiguresDesk, campaigns: readonly string[]): Promise<Result<Beside>> {
  const themes: string[] = [];
  const tables: string[] = [];
  for (const campaign of campaigns) {
    const named = await hashesBeside(desk, campaign);
    if (!named.ok) return named;
    themes.push(...named.value.themes);
    tables.push(...named.value.tables);
  }
  return ok({ themes, tables });
}

async function* partsOf(
  desk: FiguresDesk,
  releases: readonly Released[],
  { themes, tables }: Beside,
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
  for (const hash of tables) {
    const table = await keptCut(desk, hash);
    if (table === undefined) throw new Error('A stored table is not what its name, a hash, was made of.');
    yield { rows: tableRows(table, hash), codes: tableMeanings(table) };
  }
}
