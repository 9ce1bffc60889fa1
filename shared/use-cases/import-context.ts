import { unitFinder } from '../domain/campaign/find-unit.ts';
import type { Known } from '../domain/context/form.ts';
import { FORMS } from '../domain/context/forms.ts';
import { type ContextRead, readContext, type Refused } from '../domain/context/read-context.ts';
import { roleFinder } from '../domain/context/role-map.ts';
import { type ContextKind, RolesRow } from '../domain/context/rows.ts';
import { contextKey, type ContextVersion } from '../domain/context/version.ts';
import { dayOf } from '../domain/kernel/calendar.ts';
import { canonicalJson } from '../domain/kernel/canonical-json.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import { estateToday } from './estate-today.ts';
import { readContextRows } from './read-context-rows.ts';
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
  readonly csv: string;
  readonly average?: ContextVersion['average'] | undefined;
  readonly dryRun: boolean;
  /** Loads the rest where rows are refused. */
  readonly leaveOut: boolean;
  /** Corrects what was loaded for that day, which stays for the releases that were made with it. */
  readonly replace?: boolean | undefined;
}

export interface ContextIntake {
  readonly kind: ContextKind;
  readonly asAt: string;
  /** `refused`: nothing is stored, because of rows that were refused. */
  readonly outcome: 'dry-run' | 'loaded' | 'already-loaded' | 'refused';
  readonly read: number;
  readonly taken: number;
  readonly refused: readonly Refused[];
  readonly months: ContextRead['months'];
}

/**
 * Takes in a file of context data as at a day. The rows are kept under their hash first and the version last, if absent:
 * the same rows for the same day change nothing, and other rows for that day are refused.
 */
export async function importContext(desk: ContextDesk, file: ContextFile): Promise<Result<ContextIntake>> {
  const today = dayOf(desk.clock.now());
  if (file.asAt > today) return fail(invalid('as-at', `${file.asAt} is still to come.`));
  const table = desk.readCsv(new TextEncoder().encode(file.csv), { encoding: 'utf-8', delimiter: ',' });
  if (!table.ok) return table;
  const map =
    FORMS[file.kind].title === undefined ? undefined : (await desk.versions.versions('roles')).at(-1);
  const known = await knownTo(desk, map);
  if (!known.ok) return known;
  const read = readContext(FORMS[file.kind], table.value, known.value, file.asAt);
  if (!read.ok) return read;
  const told = (outcome: ContextIntake['outcome']) => ok(intake(file, read.value, outcome));
  if (file.dryRun) return told('dry-run');
  if (read.value.refused.length > 0 && !file.leaveOut) return told('refused');
  if (read.value.rows.length === 0) return fail(invalid('file', 'There is no row to load.'));

  const content = new TextEncoder().encode(canonicalJson(read.value.rows));
  const version: ContextVersion = {
    kind: file.kind,
    asAt: file.asAt,
    loaded: today,
    sha256: desk.hash(content),
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
  const kept = await desk.versions.keepVersion(
    corrects ? { ...version, revision: (standing.revision ?? 1) + 1 } : version,
  );
  return kept.sha256 === version.sha256 ? told('loaded') : sameAgain(kept, version, told);
}

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

async function knownTo(desk: ContextDesk, map: ContextVersion | undefined): Promise<Result<Known>> {
  const titles = map === undefined ? ok([]) : await readContextRows(desk, map, RolesRow);
  if (!titles.ok) return titles;
  const estate = await estateToday(desk);
  // Files go back a year and more: they may speak of units that ended in it.
  const find = unitFinder({ ...estate, units: [...estate.units, ...(estate.former ?? [])] });
  return ok({
    role: roleFinder(titles.value),
    unit: (cell) => {
      const [unit, ...others] = find(cell);
      if (unit === undefined) return fail(`there is no unit ${JSON.stringify(cell.slice(0, 60))}`);
      return others.length === 0
        ? ok(unit.code)
        : fail(
            `more than one unit is called so: write a code (${[unit, ...others].map(({ code }) => code).join(', ')})`,
          );
    },
    place: (cell) => {
      if (/^(nation|england and wales)?$/i.test(cell)) return ok('nation');
      const region = estate.regions.find(({ code, name }) =>
        [code, name].some((one) => one.toLowerCase() === cell.toLowerCase()),
      );
      return region === undefined
        ? fail(`there is no region ${JSON.stringify(cell.slice(0, 60))}`)
        : ok(region.code);
    },
  });
}

const intake = (
  { kind, asAt }: ContextFile,
  { rows, read, refused, months }: ContextRead,
  outcome: ContextIntake['outcome'],
): ContextIntake => ({ kind, asAt, outcome, read, taken: rows.length, refused, months });
