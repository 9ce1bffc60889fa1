/** Answers that are not sent yet, as the table sees them. */
export interface StoredDraft {
  readonly cipher: Uint8Array;
  /** Drawn anew at each write: an update replaces only the version it was made from. */
  readonly revision: string;
  /** The day at whose end the draft is gone; always a Sunday. */
  readonly expires: string;
}

export interface Drafts {
  /** Undefined once it has expired, deleted or not. */
  get(id: string): Promise<StoredDraft | undefined>;
  /** With `was`, replaces that revision; without, puts if absent. False where neither held. */
  put(id: string, draft: StoredDraft, was?: string): Promise<boolean>;
  delete(id: string): Promise<void>;
}
