import type { CutRequest } from '../../domain/disclosure/cuts/cut-request.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { CutEvent } from '../events.ts';

/** The way from the console to the gate of standing cuts: a question to the function that reads what is counted. */
export interface CutRoom {
  ask(event: Omit<Extract<CutEvent, { readonly action: 'ask-cut' }>, 'action'>): Promise<Result<CutRequest>>;
}
