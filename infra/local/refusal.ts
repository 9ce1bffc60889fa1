/** A reason, in one sentence, why the local stack does not start. It is printed alone, with exit status 1. */
export class Refusal extends Error {}
