/** Why an address gets no more mail. */
export type Undeliverable = 'bounced' | 'complained';

/** What the mail service tells of a mail that was accepted: those who it did not, or should not have reached. */
export interface MailFeedback {
  readonly why: Undeliverable;
  readonly addresses: readonly string[];
}

/** Addresses that take no mail, and links by which people stop mails: both under hashes. */
export interface MailStops {
  undeliverable(addressKey: string): Promise<Undeliverable | undefined>;
  /** Whether somebody followed this link and asked for no more mail. */
  stopped(stopKey: string): Promise<boolean>;
  /** Makes the link one that can be followed, until the end of a day; it stays as it is where it was followed. */
  offer(stopKey: string, until: string): Promise<void>;
}

export interface UndeliverableAddresses {
  /** Until then no campaign mails the address. */
  keep(addressKey: string, why: Undeliverable, until: string): Promise<void>;
}

export interface StopLinks {
  /** Nothing happens where no mail ever offered this link. */
  follow(stopKey: string): Promise<void>;
}
