import type { Campaign } from '../domain/campaign/campaign.ts';
import { dayOf } from '../domain/kernel/calendar.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { applyChange, type BoundaryChange } from '../domain/organisation/boundary-change.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import { changeColumns, readChange } from '../domain/organisation/read-changes.ts';
import type { CampaignDesk } from './campaign-desk.ts';
import { estateToday } from './estate-today.ts';
import type { RefusedRow } from './ports/csv.ts';

export type EstateDesk = Pick<CampaignDesk, 'campaigns' | 'readCsv' | 'clock' | 'estate'>;

/** What became of each row in one estate: that of new campaigns, or of a campaign that is under way. */
export interface EstateChanged {
  /** Null for campaigns that are made from now on. */
  readonly campaign: string | null;
  readonly changed: readonly number[];
  readonly standing: readonly number[];
  readonly refused: readonly RefusedRow[];
}

export interface EstateIntake {
  readonly dryRun: boolean;
  /** Rows that could not be read: they are in no estate. */
  readonly unread: readonly RefusedRow[];
  readonly estates: readonly EstateChanged[];
}

interface Row {
  readonly line: number;
  readonly change: BoundaryChange;
}

/**
 * Takes dated changes of boundaries into the estate of new campaigns and of every campaign whose quarters go on. What is
 * in a batch stays with the unit that it was counted with. The same file again changes nothing.
 */
export async function changeEstate(
  desk: EstateDesk,
  { csv, dryRun }: { readonly csv: string; readonly dryRun: boolean },
): Promise<Result<EstateIntake>> {
  const table = desk.readCsv(new TextEncoder().encode(csv), { encoding: 'utf-8', delimiter: ',' });
  if (!table.ok) return table;
  const columns = changeColumns(table.value.header);
  if (!('effective' in columns)) {
    return fail(invalid('file', `It has no column ${columns.join(', ')}`));
  }
  const today = dayOf(desk.clock.now());
  const rows: Row[] = [];
  const unread: RefusedRow[] = [...table.value.ragged];
  for (const { line, cells } of table.value.rows) {
    const change = readChange(cells, columns);
    const reason = typeof change === 'string' ? change : tooEarly(change, today);
    if (typeof change === 'string' || reason !== undefined) unread.push({ line, reason: reason ?? '' });
    else rows.push({ line, change });
  }
  const inOrder = rows.toSorted((a, b) => (a.change.effective < b.change.effective ? -1 : 1));
  const estates = await takeAll(desk, inOrder, dryRun);
  if (!estates.ok) return estates;
  return ok({ dryRun, unread: unread.toSorted((a, b) => a.line - b.line), estates: estates.value });
}

const tooEarly = ({ effective }: BoundaryChange, today: string): string | undefined =>
  effective > today ? `It begins on ${effective}: load it on that day or later.` : undefined;

async function takeAll(
  desk: EstateDesk,
  rows: readonly Row[],
  dryRun: boolean,
): Promise<Result<readonly EstateChanged[]>> {
  const campaigns = (await desk.campaigns.list()).filter(goesOn);
  const done: EstateChanged[] = [];
  for (const campaign of [null, ...campaigns.map(({ id }) => id)]) {
    const estate = campaign === null ? await estateToday(desk) : await desk.campaigns.estate(campaign);
    if (estate === undefined || estate.units.length === 0) continue;
    const { estate: after, ...changed } = taken(estate, rows);
    done.push({ campaign, ...changed });
    if (dryRun || after === estate) continue;
    const kept =
      campaign === null
        ? await desk.campaigns.changeEstateToday(after)
        : await desk.campaigns.changeEstate(campaign, after);
    if (!kept)
      return fail({ kind: 'conflict', what: 'The estate was changed by someone else at the same time.' });
  }
  return ok(done);
}

const goesOn = ({ clock, status, source }: Campaign): boolean =>
  clock === 'rolling' && status !== 'closed' && source === undefined;

function taken(before: Estate, rows: readonly Row[]) {
  let estate = before;
  const changed: number[] = [];
  const standing: number[] = [];
  const refused: RefusedRow[] = [];
  for (const { line, change } of rows) {
    const applied = applyChange(estate, change);
    if (applied.is === 'refused') refused.push({ line, reason: applied.why });
    else if (applied.is === 'stands') standing.push(line);
    else {
      changed.push(line);
      // A file of several changes is one revision more: the next must have seen this one.
      estate = { ...applied.estate, revision: (before.revision ?? 0) + 1 };
    }
  }
  return { estate, changed, standing, refused };
}
