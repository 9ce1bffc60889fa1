import { actionsOfPlan } from '../../domain/improvement/action-plan.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { Actions } from '../ports/actions.ts';

export interface PlanLoaded {
  readonly added: number;
  /** Were loaded before: they stay as they have become. */
  readonly there: number;
}

/** Loads the published action plan as the first to follow. Loaded again, it changes nothing. */
export async function loadPlan({
  actions,
}: {
  readonly actions: Pick<Actions, 'add'>;
}): Promise<Result<PlanLoaded>> {
  const plan = actionsOfPlan();
  let added = 0;
  for (const action of plan) if (await actions.add(action)) added += 1;
  return ok({ added, there: plan.length - added });
}
