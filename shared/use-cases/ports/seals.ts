import type { Session } from './sessions.ts';

/** What a session's own keys lock: its draft in the table, and what travels in its form. */
export type SealPurpose = 'draft' | 'form';

export interface Seals {
  seal(session: Session, purpose: SealPurpose, plaintext: Uint8Array): Uint8Array;
  /** Undefined where the bytes were not sealed by this session for this purpose, or were changed since. */
  open(session: Session, purpose: SealPurpose, sealed: Uint8Array): Uint8Array | undefined;
}
