import { CorrectedFigure, type StaffingCorrection } from '../../domain/context/correction.ts';
import { isKnown, type StaffingColumns, totalIn } from '../../domain/context/staffing-columns.ts';
import type { ContextVersion } from '../../domain/context/version.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import { newestContext } from '../newest-context.ts';
import { contextReading, estateOf, type WheelDesk } from './wheel-desk.ts';

export interface Standing {
  readonly version: ContextVersion;
  /** Months that the extract has of the unit, the newest first. */
  readonly months: readonly string[];
  /** What is counted now: as loaded, or as it was last corrected. */
  readonly value: (month: string, figure: CorrectedFigure) => number | undefined;
  readonly corrections: readonly StaffingCorrection[];
}

/** What is counted of a unit's staff, figure by figure. Undefined where no staffing of it is loaded. */
export async function staffingStanding(desk: WheelDesk, unit: string): Promise<Result<Standing | undefined>> {
  const found = await newestContext(contextReading(desk), await estateOf(desk));
  if (!found.ok) return found;
  const version = found.value?.snapshot.versions.find(({ kind }) => kind === 'staffing');
  if (version === undefined || found.value === undefined) return ok(undefined);
  const loaded = totalsOf(found.value.staffing, unit);
  if (loaded.size === 0) return ok(undefined);
  const corrections = (await desk.context.corrections(version)).filter((each) => each.unit === unit);
  return ok({
    version,
    months: [...loaded.keys()].toReversed(),
    corrections,
    value: (month, figure) => latestOf(corrections, month, figure)?.after ?? loaded.get(month)?.(figure),
  });
}

export interface Correcting {
  readonly unit: string;
  readonly month: string;
  readonly figure: string;
  /** What the form said stands: another correction in the meantime is not written over unseen. */
  readonly before: string;
  readonly after: string;
  readonly why: string;
  readonly by: StaffingCorrection['by'];
}

/** Writes a correction over the version, which stays as it was loaded. */
export async function correctStaffing(
  desk: WheelDesk,
  asked: Correcting,
): Promise<Result<StaffingCorrection>> {
  const standing = await staffingStanding(desk, asked.unit);
  if (!standing.ok) return standing;
  const figure = CorrectedFigure.safeParse(asked.figure);
  const now = figure.success ? standing.value?.value(asked.month, figure.data) : undefined;
  if (standing.value === undefined || !figure.success || now === undefined)
    return fail({ kind: 'not-found', what: 'figure' });
  const issues = issuesOf(asked, now);
  if (issues.length > 0) return fail({ kind: 'invalid', issues });
  if (asked.before !== String(now)) return CHANGED;
  const { version, corrections } = standing.value;
  const { unit, month, by, why } = asked;
  const correction: StaffingCorrection = {
    asAt: version.asAt,
    ...(version.revision !== undefined && { revision: version.revision }),
    unit,
    month,
    figure: figure.data,
    n: (latestOf(corrections, month, figure.data)?.n ?? 0) + 1,
    before: now,
    after: Number(asked.after.trim()),
    why: why.trim(),
    by,
    at: new Date(desk.clock.now()).toISOString(),
  };
  return (await desk.context.addCorrection(correction)) ? ok(correction) : CHANGED;
}

const CHANGED = fail({
  kind: 'conflict',
  what: 'This figure was corrected after your page was loaded. Nothing was written now. Open the corrections again to see how it stands.',
} as const);

function issuesOf({ after, why }: Correcting, now: number) {
  const typed = after.trim();
  return [
    ...(/^\d{1,5}$/.test(typed)
      ? []
      : [{ at: 'after', message: 'Enter how many people, as a whole number' }]),
    ...(typed === String(now) ? [{ at: 'after', message: `It is ${now} already` }] : []),
    ...(why.trim() === '' ? [{ at: 'why', message: 'Say why the figure is put right' }] : []),
    ...(why.trim().length > 500 ? [{ at: 'why', message: 'Say why in 500 characters or fewer' }] : []),
  ];
}

const latestOf = (corrections: readonly StaffingCorrection[], month: string, figure: CorrectedFigure) =>
  corrections
    .filter((each) => each.month === month && each.figure === figure)
    .toSorted((a, b) => a.n - b.n)
    .at(-1);

/** Permanent staff of a unit as loaded, of each month that has a row of them. */
function totalsOf({ months, posts }: StaffingColumns, unit: string) {
  const own = posts.filter((post) => post.unit === unit && post.permanent);
  return new Map(
    months.flatMap((month, at) =>
      isKnown(own, at) ? [[month, (figure: CorrectedFigure) => totalIn(own, figure, at)] as const] : [],
    ),
  );
}
