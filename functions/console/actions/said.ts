import type { Action } from '../../../shared/domain/improvement/action.ts';
import {
  type Answered,
  type Said,
  saidOf,
  youSaidWeDid,
} from '../../../shared/domain/improvement/you-said.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { releasedTo } from './released-to.ts';

/** The actions of a place by what was said that they answer, as far as the person may know what was said. */
export async function answeredIn(
  desk: ConsoleDesk,
  c: ConsoleContext,
  scope: string,
): Promise<readonly Answered[]> {
  const actions = (await desk.actions.list()).filter((action) => action.scope === scope);
  const said = new Map<Action, Said | undefined>();
  for (const action of actions) {
    const { answers } = action;
    if (answers.kind !== 'driver') continue;
    const release = await releasedTo(desk, c, answers);
    said.set(action, release && saidOf(answers, release));
  }
  return youSaidWeDid(actions, (action) => said.get(action));
}
