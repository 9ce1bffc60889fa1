/** A form by which a browser brings one file, and under no other name: fields that go before the file. */
export interface UploadForm {
  readonly address: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Of the file. A larger one is refused by a page of the bucket's own. */
  readonly mostBytes: number;
  /** When it stops working, in milliseconds since 1970. */
  readonly until: number;
}

/** Where files are brought to. What is there is gone after a day. */
export interface Uploads {
  /** `back`: the page that the browser is sent to afterwards. */
  form(key: string, back: string, now: number): Promise<UploadForm>;
  has(key: string): Promise<boolean>;
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, content: Uint8Array, type: string): Promise<void>;
  remove(key: string): Promise<void>;
}
