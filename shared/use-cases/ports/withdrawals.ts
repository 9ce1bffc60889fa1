export interface WithdrawalDrop {
  /** Leaves a mark by the receipt's hash; the same mark twice is one. */
  put(receiptHash: string): Promise<void>;
}
