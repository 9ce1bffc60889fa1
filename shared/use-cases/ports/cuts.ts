import type { CutRequest } from '../../domain/disclosure/cuts/cut-request.ts';

/** Requests for tables beside the reports, each dated. */
export interface Cuts {
  get(campaign: string, id: string): Promise<CutRequest | undefined>;
  list(campaign: string): Promise<readonly CutRequest[]>;
  /** Put if absent; returns the request that stands. */
  keep(request: CutRequest): Promise<CutRequest>;
  /** Only where it is not decided; returns the decision that stands. */
  decide(request: Required<CutRequest>): Promise<CutRequest>;
}
