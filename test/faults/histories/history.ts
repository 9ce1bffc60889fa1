import type { Session } from '../../../shared/use-cases/ports/sessions.ts';

/** One attempt of a person to answer: a session by one of their links. Its number stands in the answers. */
export interface Attempt {
  readonly number: number;
  readonly person: number;
  /** By which of the person's links: a replaced one is followed by another. */
  readonly link: number;
  session: Session;
  sealedForm: Uint8Array | undefined;
  /** Sending was asked for: it may have arrived. */
  tried: boolean;
  /** The page said that the answers are sent. */
  acknowledged: boolean;
  /** Withdrawing was asked for. */
  taking: boolean;
  /** It was withdrawn, or its link replaced, while it certainly waited: it must count nowhere. */
  gone: boolean;
}

/** What a person was told in a history, beside what the stores hold. */
export interface History {
  now: number;
  readonly attempts: Attempt[];
  /** Each person's links, the newest last. */
  readonly links: string[][];
  /** What was done, for whoever reads of a failure. */
  readonly told: string[];
}
