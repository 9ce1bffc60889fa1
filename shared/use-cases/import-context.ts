import * as z from 'zod/mini';
import { MOST_ROWS } from '../domain/campaign/list/finding.ts';
import { FORMS } from '../domain/context/forms.ts';
import type { ContextIntake } from '../domain/context/intake.ts';
import { type ContextRead, readContext } from '../domain/context/read-context.ts';
import { type ContextKind, StaffingRow } from '../domain/context/rows.ts';
import { columnsKey, columnsOf } from '../domain/context/staffing-columns.ts';
import { contextKey, type ContextVersion } from '../domain/context/version.ts';
import { dayOf } from '../domain/kernel/calendar.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import { knownToday } from './known-today.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { ContextVersions } from './ports/context-versions.ts';
import type { ReadCsv } from './ports/csv.ts';
import type { Files } from './ports/files.ts';
import type { Clock } from './ports/machine.ts';

export interface ContextDesk {
  readonly versions: ContextVersions;
  readonly workings: Pick<Files, 'get' | 'keep'>;
  readonly readCsv: ReadCsv;
  readonly hash: ContentHash;
  readonly clock: Clock;
  readonly campaigns: Pick<Campaigns, 'estateToday'>;
  readonly estate: Estate;
}

export interface ContextFile {
  readonly kind: ContextKind;
  readonly asAt: string;
  /** The file as it came. */
  readonly csv: Uint8Array;
  readonly average?: ContextVersion['average'] | undefined;
  readonly dryRun: boolean;
  /** Loads the rest where rows are refused. */
  readonly leaveOut: boolean;
  /** Corrects what was loaded for that day, which stays for the releases that were made with it. */
  readonly replace?: boolean | undefined;
}

/**
 * Takes in a file of context data as at a day. The rows are kept under their hash first and the version last, if absent:
 * the same rows for the same day change nothing, and other rows for that day are refused.
 */
export async function importContext(desk: ContextDesk, file: ContextFile): Promise<Result<ContextIntake>> {
  const today = dayOf(desk.clock.now());
  if (file.asAt > today) return fail(invalid('as-at', `${file.asAt} is still to come.`));
  const table = desk.readCsv(file.csv, { encoding: 'utf-8', delimiter: ',' });
  if (!table.ok) return table;
  const map =
    FORMS[file.kind].title === undefined ? undefined : (await desk.versions.versions('roles')).at(-1);
  const known = await knownToday(desk, map);
  if (!known.ok) return known;
  const read = readContext(FORMS[file.kind], table.value, known.value, file.asAt);
  if (!read.ok) return read;
  const told = (outcome: ContextIntake['outcome']) => ok(intake(file, read.value, outcome));
  if (file.dryRun) return told('dry-run');
  if (read.value.refused.length > 0 && !file.leaveOut) return told('refused');
  if (read.value.rows.length === 0) return fail(invalid('file', 'There is no row to load.'));

  const content = bytesOf(read.value.rows);
  const columns =
    file.kind === 'staffing' ? bytesOf(columnsOf(z.array(StaffingRow).parse(read.value.rows))) : undefined;
  const version: ContextVersion = {
    kind: file.kind,
    asAt: file.asAt,
    loaded: today,
    sha256: desk.hash(content),
    ...(columns && { columns: desk.hash(columns) }),
    rows: read.value.rows.length,
    refused: read.value.refused.length,
    months: read.value.months,
    average: file.average ?? '13-point',
    roles: map?.sha256 ?? null,
  };
  const standing = (await desk.versions.versions(file.kind)).findLast(({ asAt }) => asAt === file.asAt);
  const corrects = file.replace === true && standing !== undefined && !isSame(standing, version);
  if (standing !== undefined && !corrects) return sameAgain(standing, version, told);
  await desk.workings.keep(contextKey(file.kind, version.sha256), content, 'application/json');
  if (columns && version.columns)
    await desk.workings.keep(columnsKey(version.columns), columns, 'application/json');
  const kept = await desk.versions.keepVersion(
    corrects ? { ...version, revision: (standing.revision ?? 1) + 1 } : version,
  );
  return kept.sha256 === version.sha256 ? told('loaded') : sameAgain(kept, version, told);
}

const bytesOf = (content: unknown): Uint8Array => new TextEncoder().encode(canonicalJson(content));

const isSame = (one: ContextVersion, other: ContextVersion): boolean =>
  one.sha256 === other.sha256 && one.average === other.average;

function sameAgain(
  standing: ContextVersion,
  version: ContextVersion,
  told: (outcome: 'already-loaded') => Result<ContextIntake>,
): Result<ContextIntake> {
  if (isSame(standing, version)) return told('already-loaded');
  return fail({
    kind: 'conflict',
    what: `Other ${version.kind} data as at ${version.asAt} are loaded already. A revision has an as-at day of its own; a mistake in the file of that day is corrected with --replace. Releases that were made from the earlier data stay as they are.`,
  });
}

const intake = (
  { kind, asAt }: ContextFile,
  { rows, read, refused, months }: ContextRead,
  outcome: ContextIntake['outcome'],
): ContextIntake => ({
  kind,
  asAt,
  outcome,
  read,
  taken: rows.length,
  refused: refused.length,
  refusedRows: refused.slice(0, MOST_ROWS),
  months,
});
