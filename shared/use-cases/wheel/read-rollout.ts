import type { Rollout } from '../../domain/context/rollout.ts';
import { RolloutRow } from '../../domain/context/rows.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Estate } from '../../domain/organisation/estate.ts';
import { unitToday } from '../../domain/organisation/unit-names.ts';
import { readContextRows } from '../read-context-rows.ts';
import { estateOf, type WheelDesk } from './wheel-desk.ts';

/** The newest dates of the human factors roll-out, and the estate of today. Undefined where none are loaded. */
export async function readRollout(
  desk: WheelDesk,
): Promise<Result<{ readonly estate: Estate; readonly rollout: Rollout | undefined }>> {
  const estate = await estateOf(desk);
  const version = (await desk.context.versions('human-factors')).at(-1);
  if (version === undefined) return ok({ estate, rollout: undefined });
  const read = await readContextRows({ workings: desk.workings, hash: desk.sha256 }, version, RolloutRow);
  if (!read.ok) return read;
  const rows = read.value.map((row) => ({ ...row, unit: unitToday(row.unit, estate) }));
  return ok({ estate, rollout: { asAt: version.asAt, rows } });
}
