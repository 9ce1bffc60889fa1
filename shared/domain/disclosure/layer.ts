/** One value of one question: what is counted in every group. */
export interface Layer {
  readonly question: string;
  readonly value: string;
}

/** Nobody is counted in the lesser who is not in one of the greater: a sub-reason is given by those who gave its reason. */
export interface Link {
  readonly lesser: Layer;
  readonly greater: readonly Layer[];
}

/** A count that is the sum of others: a band of a scale, and its points. */
export interface Band {
  readonly whole: Layer;
  readonly parts: readonly Layer[];
}

export const layerKey = ({ question, value }: Layer): string => `${question}=${value}`;
