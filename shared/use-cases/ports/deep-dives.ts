import type { DeepDive } from '../../domain/improvement/deep-dive.ts';

export interface DeepDives {
  list(): Promise<readonly DeepDive[]>;
  get(scope: string, id: string): Promise<DeepDive | undefined>;
  /** Put if absent. False where its unit has one of this id. */
  add(dive: DeepDive): Promise<boolean>;
  /** Only over the revision before its own. False where somebody changed it in the meantime. */
  change(dive: DeepDive): Promise<boolean>;
}
