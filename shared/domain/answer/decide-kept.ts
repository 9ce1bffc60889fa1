/** What the shuffle learned of one frozen envelope. Undefined where it could not be read. */
export interface FrozenEnvelope {
  readonly key: string;
  readonly receiptHash: string | undefined;
}

export interface Decision {
  readonly dropped: readonly number[];
  readonly left: readonly number[];
  readonly settled: readonly string[];
  /** How many are mixed. */
  readonly kept: number;
}

/**
 * Who is mixed. Withdrawn and replaced envelopes are dropped whatever else happens. One that cannot be read goes on
 * waiting, so that neither it nor the others are lost by it. Where fewer than k remain, they all go on waiting:
 * nobody is mixed with fewer than k − 1 others.
 */
export function decideKept(
  frozen: readonly FrozenEnvelope[],
  withdrawn: ReadonlySet<string>,
  notCounted: ReadonlySet<string>,
  k: number,
): Decision {
  const isWithdrawn = ({ receiptHash }: FrozenEnvelope): boolean =>
    receiptHash !== undefined && withdrawn.has(receiptHash);
  const positions = (wanted: (envelope: FrozenEnvelope) => boolean): readonly number[] =>
    frozen.flatMap((envelope, position) => (wanted(envelope) ? [position] : []));
  const isDropped = (envelope: FrozenEnvelope): boolean =>
    isWithdrawn(envelope) || notCounted.has(envelope.key);
  const readable = frozen.filter(
    (envelope) => !isDropped(envelope) && envelope.receiptHash !== undefined,
  ).length;
  const kept = readable >= k ? readable : 0;
  return {
    dropped: positions(isDropped),
    left: positions((envelope) => !isDropped(envelope) && (kept === 0 || envelope.receiptHash === undefined)),
    // Sorted: in the order of positions they would name the envelopes they belong to.
    settled: frozen
      .filter(isWithdrawn)
      .flatMap(({ receiptHash }) => receiptHash ?? [])
      .sort(),
    kept,
  };
}
