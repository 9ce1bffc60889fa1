/**
 * A respondent's session. All of it is derived from its secret, by separate labels, so that nothing stored
 * leads from one of these to another.
 */
export interface Session {
  /** What the cookie carries and the resume code spells. It is stored nowhere. */
  readonly secret: Uint8Array;
  readonly draftId: string;
  /** Of the order in which options are shown: the same on every visit. */
  readonly orderSeed: string;
  /** What the session's own forms carry. */
  readonly formKey: string;
  readonly receipt: Uint8Array;
  readonly receiptHash: string;
  /** By this a second sending is known to come from the session that sent first. */
  readonly retryHash: string;
}

export interface Sessions {
  begin(): Session;
  of(secret: Uint8Array): Session;
  receiptHash(receipt: Uint8Array): string;
}

export const SECRET_BYTES = 16;
export const RECEIPT_BYTES = 10;
