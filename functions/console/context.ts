import type { Context } from 'hono';
import type { Staff } from '../../shared/domain/organisation/staff.ts';

export interface ConsoleEnv {
  Variables: { staff: Staff | undefined };
}

export type ConsoleContext = Context<ConsoleEnv>;
