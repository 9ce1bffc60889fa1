/** Encrypts small keys under a master key that never leaves its keeper, bound to what they are for. */
export interface KeyWrapping {
  wrap(key: Uint8Array, purpose: Readonly<Record<string, string>>): Promise<Uint8Array>;
  /** Throws where the wrapped key, or its purpose, is not what was wrapped. */
  unwrap(wrapped: Uint8Array, purpose: Readonly<Record<string, string>>): Promise<Uint8Array>;
}
