/** One text alone: no unit, no month, and nothing of who wrote it. */
export interface Comment {
  /** The question it answers; undefined where its name would tell more than the text. */
  readonly question: string | undefined;
  readonly text: string;
}

export interface CommentsDrop {
  /** Put if absent, under a name that says nothing. */
  keep(campaign: string, region: string, name: string, comment: Comment): Promise<void>;
}
