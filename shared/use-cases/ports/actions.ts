import type { Action } from '../../domain/improvement/action.ts';

export interface Actions {
  list(): Promise<readonly Action[]>;
  get(scope: string, id: string): Promise<Action | undefined>;
  /** Put if absent. False where its place has one of this id. */
  add(action: Action): Promise<boolean>;
  /** Only over the revision before its own. False where somebody changed it in the meantime. */
  change(action: Action): Promise<boolean>;
}
