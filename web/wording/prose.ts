/** A page of plain text: a title, then sections of paragraphs and lists. */
export interface Prose {
  readonly title: string;
  readonly sections: readonly {
    readonly title?: string;
    readonly text?: readonly string[];
    readonly list?: readonly string[];
  }[];
}
