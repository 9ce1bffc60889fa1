/** A bucket of write-once objects. */
export interface Files {
  get(key: string): Promise<Uint8Array | undefined>;
  /** Put if absent. False where the key exists already; its content stays as it is. */
  keep(key: string, content: Uint8Array, type: string): Promise<boolean>;
  /** Keys that begin with the prefix, in order. */
  list(prefix: string): Promise<readonly string[]>;
}
