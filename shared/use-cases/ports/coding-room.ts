import type { Result } from '../../domain/kernel/result.ts';
import type { CodesIntake } from '../coding/check-codes.ts';
import type { CodingEvent } from '../coding/coding-event.ts';
import type { CommentInHand } from '../coding/give-comment.ts';
import type { Sheet } from '../coding/give-sheet.ts';
import type { BatchAgreement, BatchLine } from '../coding/list-batches.ts';
import type { BatchQuotes } from '../coding/quotes.ts';
import type { Differences } from '../coding/resolve-differences.ts';

/** What the coding function answers to each action that the console asks of it. */
export interface CodingAnswers {
  readonly list: readonly BatchLine[];
  readonly begin: object;
  readonly comment: CommentInHand;
  readonly code: CodesIntake;
  readonly differences: Differences;
  readonly resolve: CodesIntake;
  readonly agreement: BatchAgreement;
  readonly close: object;
  readonly sheet: Sheet;
  readonly quotes: BatchQuotes;
  readonly quote: object;
  readonly 'decide-quote': object;
  readonly 'withdraw-quote': { readonly text: string };
}

/** The way from the console to what people wrote: questions to a function with a role of its own. */
export interface CodingRoom {
  ask<A extends keyof CodingAnswers>(
    action: A,
    about: Omit<Extract<CodingEvent, { readonly action: A }>, 'action'>,
  ): Promise<Result<CodingAnswers[A]>>;
}
