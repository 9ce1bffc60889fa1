import { addMonths, dayOf } from '../domain/kernel/calendar.ts';
import { fromCode } from '../domain/kernel/crockford.ts';
import { invalid } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { HeadsRead } from './ports/heads-read.ts';
import type { Clock } from './ports/machine.ts';
import { RECEIPT_BYTES, type Sessions } from './ports/sessions.ts';
import type { WithdrawalDrop } from './ports/withdrawals.ts';

export interface WithdrawDesk {
  readonly sessions: Pick<Sessions, 'receiptHash'>;
  readonly withdrawals: WithdrawalDrop;
  readonly heads: HeadsRead;
  readonly clock: Clock;
}

/** The day by which answers had to be mixed already for this withdrawal to come too late. */
export interface Withdrawn {
  readonly notMixedBy: string;
}

const NOT_A_RECEIPT = invalid('receipt', 'Enter the 16 letters and numbers of your receipt code');

/**
 * The mark first, then the look at the shuffle: a shuffle that freezes after the look reads the mark. The other
 * way round, one could freeze and read between the two, and the answer given here would be untrue.
 * Whether the code is known is never looked at.
 */
export async function withdraw(
  { sessions, withdrawals, heads, clock }: WithdrawDesk,
  typed: string,
): Promise<Result<Withdrawn>> {
  const receipt = fromCode(typed, RECEIPT_BYTES);
  if (receipt === undefined) return fail(NOT_A_RECEIPT);
  await withdrawals.put(sessions.receiptHash(receipt));
  const underWay = await heads.frozenSince();
  const today = dayOf(clock.now());
  const began = underWay && `${addMonths(underWay, 1)}-01`;
  return ok({ notMixedBy: began !== undefined && began < today ? began : today });
}
