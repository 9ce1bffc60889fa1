import type { RegisterEntry, RegisterName } from '../../domain/improvement/register.ts';

export interface Registers {
  list(register: RegisterName): Promise<readonly RegisterEntry[]>;
  get(register: RegisterName, id: string): Promise<RegisterEntry | undefined>;
  /** Put if absent. */
  add(entry: RegisterEntry): Promise<boolean>;
  /** Only over the revision before its own. */
  change(entry: RegisterEntry): Promise<boolean>;
}
