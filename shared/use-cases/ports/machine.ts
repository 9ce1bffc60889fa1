/** Time and randomness, passed in. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

export interface Random {
  bytes(count: number): Uint8Array;
}
