export interface KeyPair {
  /** Raw key, base64url. */
  readonly publicKey: string;
  readonly privateKey: string;
}

/** Sealing that anyone can do with the public half and only the private half can undo. */
export interface SealedBox {
  makeKeyPair(): Promise<KeyPair>;
  /** The result is always `size` bytes long. Throws where the content does not fit. */
  sealTo(publicKey: string, content: Uint8Array, size: number): Promise<Uint8Array>;
  /** Throws where the key is not the one it was sealed to, or a byte was changed. */
  open(privateKey: string, sealed: Uint8Array): Promise<Uint8Array>;
}
