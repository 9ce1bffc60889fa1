import type { StaffSession } from '../../domain/organisation/staff-session.ts';

/** By the secret of a cookie, of which only a hash is kept. */
export interface StaffSessions {
  get(secret: string): Promise<StaffSession | undefined>;
  begin(secret: string, session: StaffSession): Promise<void>;
  /** Writes only where the session is still there: a request under way cannot undo signing out. */
  renew(secret: string, session: StaffSession): Promise<void>;
  end(secret: string): Promise<void>;
}
