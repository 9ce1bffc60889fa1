import type { Result } from '../../domain/kernel/result.ts';
import type { Staff } from '../../domain/organisation/staff.ts';

/** The service that knows who staff are. */
export interface SignIn {
  /** Where to send the person. `secret` is for their browser alone to hold until they come back. */
  begin(goingTo: string): Promise<{ readonly address: string; readonly secret: string }>;
  /** `query` is what the service put into the address that it sent them back to. */
  finish(secret: string, query: string): Promise<Result<SignedIn>>;
}

export interface SignedIn {
  readonly staff: Staff;
  /** What the person was on the way to, as `begin` was told. */
  readonly goingTo: string;
}
