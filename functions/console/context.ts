import type { Context } from 'hono';
import type { Staff } from '../../shared/domain/organisation/staff.ts';
import type { Route } from './access.ts';

export interface ConsoleEnv {
  Variables: { staff: Staff | undefined; route: Route };
}

export type ConsoleContext = Context<ConsoleEnv>;
