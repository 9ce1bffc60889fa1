export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * accepted: it is on its way. refused: it is certainly not, and why. busy: it is certainly not, and nobody else's would
 * be now. unknown: no answer came, so it may be, and sending it again could reach someone twice.
 */
export type MailOutcome =
  | { readonly is: 'accepted' }
  | { readonly is: 'refused'; readonly reason: string }
  | { readonly is: 'busy'; readonly reason: string }
  | { readonly is: 'unknown' };

export interface Mail {
  send(message: Message): Promise<MailOutcome>;
}
