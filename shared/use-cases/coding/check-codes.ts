import type { Codebook } from '../../domain/coding/codebook.ts';

/** What somebody found a comment to be about. */
export interface Coded {
  readonly comment: string;
  readonly themes: readonly string[];
}

export interface CodesIntake {
  readonly outcome: 'dry-run' | 'taken' | 'refused';
  readonly taken: number;
  readonly refused: readonly { readonly comment: string; readonly reason: string }[];
  /** Comments that are left to do, once these are taken. */
  readonly left: number;
}

/** Rows that cannot be taken, and why. */
export function refusedCodes(
  { themes, version }: Codebook,
  own: ReadonlySet<string>,
  rows: readonly Coded[],
): CodesIntake['refused'] {
  const known = new Set(themes.map(({ id }) => id));
  const seen = new Set<string>();
  return rows.flatMap(({ comment, themes: found }) => {
    const repeated = seen.has(comment);
    seen.add(comment);
    if (!own.has(comment))
      return [{ comment, reason: 'It is not one of the comments that are asked for here.' }];
    if (repeated) return [{ comment, reason: 'It stands in the sheet twice.' }];
    const unknown = found.find((theme) => !known.has(theme));
    return unknown === undefined
      ? []
      : [{ comment, reason: `Version ${version} of the codebook has no theme "${unknown}".` }];
  });
}
