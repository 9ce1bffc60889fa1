import type { MailKind } from './kinds.ts';

/** What a mail says, in one language. A day comes in the words of that language. */
export interface MailWords {
  /** Before the title in the subject. */
  readonly subject: Record<MailKind, string>;
  readonly invited: (title: string) => string;
  /** Who is asked and why, by instrument; one that is not named says nothing more. */
  readonly about: Readonly<Record<string, readonly string[]>>;
  readonly time: (least: number, most: number) => string;
  readonly ownDevice: string;
  readonly promise: (k: number) => string;
  readonly thanks: (title: string) => string;
  /** Why whoever has answered gets this too. */
  readonly everyone: string;
  readonly lastReminder: string;
  readonly lastMail: string;
  readonly start: string;
  readonly orCopy: string;
  readonly until: (day: string) => string;
  readonly yours: string;
  /** The same on paper. */
  readonly letter: {
    readonly goTo: string;
    readonly yours: string;
  };
  readonly ask: (address: string) => string;
  readonly stop: string;
  readonly stopMeans: string;
}
