import { type ReleasedCut, cutKey } from '../../domain/disclosure/cuts/cut.ts';
import type { CutRequest } from '../../domain/disclosure/cuts/cut-request.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { ContentHash } from '../ports/content-hash.ts';
import type { Cuts } from '../ports/cuts.ts';
import type { Files } from '../ports/files.ts';
import { keptCut } from './kept-cut.ts';

export interface CutReading {
  readonly cuts: Pick<Cuts, 'get' | 'list'>;
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
}

/** Requests of a campaign, the newest first. */
export const listCuts = async ({ cuts }: CutReading, campaign: string): Promise<readonly CutRequest[]> =>
  (await cuts.list(campaign)).toSorted((a, b) => (a.asked < b.asked ? 1 : -1));

export interface CutShown {
  readonly request: CutRequest;
  /** Undefined where it was not granted. */
  readonly table: ReleasedCut | undefined;
}

/** A request, and its table where it was granted. */
export async function showCut(desk: CutReading, campaign: string, id: string): Promise<Result<CutShown>> {
  const request = await desk.cuts.get(campaign, id);
  if (request === undefined) return fail({ kind: 'not-found', what: `request ${id} of ${campaign}` });
  const answer = request.decided?.answer;
  if (answer?.is !== 'granted') return ok({ request, table: undefined });
  const table = await keptCut(desk, answer.table);
  return table === undefined
    ? fail({ kind: 'unavailable', what: cutKey(answer.table) })
    : ok({ request, table });
}
