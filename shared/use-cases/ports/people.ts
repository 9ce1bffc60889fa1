import type { Person } from '../../domain/organisation/person.ts';
import type { Staff } from '../../domain/organisation/staff.ts';

/** Everybody who has signed in, by the sign-in service's id of them. */
export interface People {
  get(id: string): Promise<Person | undefined>;
  list(): Promise<readonly Person[]>;
  /** That they signed in, as whom. What was decided about them before stays. */
  note(staff: Staff, signedIn: number): Promise<void>;
  /** Ends all sessions that began at this instant or before. */
  end(id: string, at: number): Promise<void>;
  /** Ends them, and refuses the person from then on. */
  stop(id: string, at: number): Promise<void>;
  allow(id: string, at: number): Promise<void>;
}
