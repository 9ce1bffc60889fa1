import type { Elsewhere } from '../domain/disclosure/elsewhere/published.ts';
import { withElsewhere } from '../domain/disclosure/elsewhere/said-elsewhere.ts';
import type { LedgerEntry } from '../domain/disclosure/ledger.ts';
import { openRelease } from '../domain/disclosure/open-release.ts';
import { type ReleasedQuestion, releaseKey } from '../domain/disclosure/release.ts';
import type { Statement } from '../domain/disclosure/statement.ts';
import { themeQuestions, themeStatements } from '../domain/disclosure/themes/theme-statements.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { AuditEvent } from './events.ts';
import type { LedgerReading } from './read-entries.ts';
import { type Granted, type LedgerRead, readLedger } from './read-ledger.ts';
import { readThemes, type ThemesRead } from './read-themes.ts';

/** Something released, with what its audit record is held against. */
export interface Auditable {
  readonly release: string;
  /** Of its audit record. */
  readonly audit: string;
  readonly worlds?: string | undefined;
  readonly questions: readonly ReleasedQuestion[];
  /**
   * Everything said by then, itself included.
   *
   * @param elsewhere how many entries of what was published elsewhere it was judged with.
   * @param atoms of all that it was judged by.
   */
  readonly said: (elsewhere: number, atoms: readonly string[]) => readonly Statement[];
}

/** What the ledger says of a release, of a table that was granted, or of themes. */
export async function findAuditable(desk: LedgerReading, event: AuditEvent): Promise<Result<Auditable>> {
  const ledger = await readLedger(desk, event.campaign);
  if (!ledger.ok) return ledger;
  const { entries, granted } = ledger.value;
  if ('clock' in event) {
    const ofClock = entries.find(({ clock }) => clock === event.clock);
    return ofClock === undefined
      ? unknown(`release of ${event.campaign} for ${event.clock}`)
      : reportsOf(desk, ledger.value, ofClock);
  }
  const entry = entries.find(({ release }) => release === event.release);
  if (entry !== undefined) return reportsOf(desk, ledger.value, entry);
  const table = granted.find(({ hash }) => hash === event.release);
  if (table !== undefined) return tableOf(table);
  const themes = await readThemes(desk, event.campaign);
  if (!themes.ok) return themes;
  return themesOf(themes.value, event.release);
}

const unknown = (what: string): Result<never> => fail({ kind: 'not-found', what });

const tableOf = ({ audit, hash: release }: Granted): Result<Auditable> =>
  audit === undefined ? unknown(without(release)) : ok({ release, audit, questions: [], said: () => [] });

const without = (release: string): string =>
  `audit record of ${release}, which is older than such records are`;

async function reportsOf(
  { workings, sha256 }: LedgerReading,
  { entries, said, elsewhere }: LedgerRead,
  entry: LedgerEntry,
): Promise<Result<Auditable>> {
  const content = await workings.get(releaseKey(entry.release));
  const release = content && openRelease(content, entry.release, sha256);
  if (release === undefined) return fail({ kind: 'unavailable', what: releaseKey(entry.release) });
  const later = entries.slice(entries.indexOf(entry) + 1).reduce((sum, { groups }) => sum + groups.length, 0);
  const judged = (count: number): readonly Elsewhere[] => elsewhere.slice(0, count);
  return ok({
    release: entry.release,
    audit: entry.audit,
    worlds: entry.worlds,
    questions: release.questions,
    said: (count, atoms) => withElsewhere(said.slice(0, said.length - later), judged(count), atoms),
  });
}

function themesOf({ entries, themes }: ThemesRead, hash: string): Result<Auditable> {
  const at = themes.findIndex((one) => one.hash === hash);
  const release = themes[at]?.release;
  if (release === undefined) return unknown(`release ${hash}`);
  const entry = entries.find((one) => one.themes === hash);
  if (entry === undefined) return unknown(without(hash));
  const { audit, worlds } = entry;
  const said = themes
    .slice(0, at + 1)
    .flatMap(({ release: { groups, cells } }) => themeStatements(groups, cells));
  return ok({ release: hash, audit, worlds, questions: themeQuestions(release), said: () => said });
}
