import type { MonthTexts } from '../../domain/coding/batch.ts';

/** One text alone: no unit, no month, and nothing of who wrote it. */
export interface Comment {
  /** The question it answers; undefined where its name would tell more than the text. */
  readonly question: string | undefined;
  readonly text: string;
}

export interface CommentsDrop {
  /** Put if absent, under a name that says nothing. */
  keep(campaign: string, region: string, name: string, comment: Comment): Promise<void>;
  /** After the last text of a shuffle: how many it put there. Says nothing of which they are. */
  finish(campaign: string, region: string, month: MonthTexts): Promise<void>;
}

/** For coders' eyes, by way of one function alone. */
export interface CommentsRead {
  all(campaign: string, region: string): Promise<readonly (Comment & { readonly name: string })[]>;
  /** Shuffles whose texts are all there. */
  months(campaign: string, region: string): Promise<readonly MonthTexts[]>;
}
