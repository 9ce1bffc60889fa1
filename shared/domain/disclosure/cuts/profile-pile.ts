import type { Labelled } from './profile-questions.ts';
import type { Stretch } from './said-of-area.ts';

export type Profile = Readonly<Record<string, string>>;

/** A year's counts of a region by what people said of themselves: cells of k or more, and nothing below. */
export interface ProfilePile {
  readonly region: string;
  readonly area: string;
  /** Of the year, as releases speak of it; undefined where its periods are none that follow each other. */
  readonly stretch: Stretch | undefined;
  readonly cells: readonly {
    readonly profile: Profile;
    readonly question?: string | undefined;
    readonly value?: string | undefined;
    readonly count: number;
  }[];
}

export function countIn({ cells }: ProfilePile, profile: Profile, question?: string, value?: string) {
  const keys = Object.entries(profile);
  return cells.find(
    (cell) =>
      cell.question === question &&
      cell.value === value &&
      Object.keys(cell.profile).length === keys.length &&
      keys.every(([key, one]) => cell.profile[key] === one),
  )?.count;
}

/** How many share each of these answers, where there are k or more. */
export const sizesOf = (
  pile: ProfilePile,
  inside: Profile,
  by: string,
  values: readonly Labelled[],
): ReadonlyMap<string, number> =>
  new Map(
    values.flatMap(({ value }): [string, number][] => {
      const n = countIn(pile, { ...inside, [by]: value });
      return n === undefined ? [] : [[value, n]];
    }),
  );
