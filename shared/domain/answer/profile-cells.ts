import * as z from 'zod/mini';
import { Code, Month, Slug } from '../kernel/ids.ts';
import { type Instrument, questionsOf } from '../instrument/instrument.ts';
import { type ProfileKey, profileKeys } from '../instrument/profile-keys.ts';
import type { Answers } from './answers.ts';

/** How many people share these profile answers and, where a question is named, gave this value to it. */
export const ProfileCell = z.object({
  profile: z.record(z.string(), z.string()),
  question: z.optional(z.string()),
  value: z.optional(z.string()),
  count: z.int(),
});
export type ProfileCell = z.infer<typeof ProfileCell>;

/** What is left of a year's profile parts of a region: cells of k or more people, and nothing below. */
export const ProfileCounts = z.object({
  campaign: Slug,
  region: Code,
  /** Of the key that the parts were sealed to: a year of pools, named by the calendar year it starts in. */
  year: z.string(),
  /** Shuffle months that were counted: those of whole region periods. */
  months: z.array(Month),
  cells: z.array(ProfileCell),
});
export type ProfileCounts = z.infer<typeof ProfileCounts>;

/**
 * Counts every combination of profile keys (none, one, both…), also in bands, alone and against each question that is
 * counted by profile, and keeps the cells that at least k people share.
 */
export function countCells(
  instrument: Instrument,
  people: readonly Answers[],
  k: number,
): readonly ProfileCell[] {
  const questions = countedQuestions(instrument);
  const combinations = subsets(profileKeys(instrument)).filter(isOfDifferentQuestions);
  const cells = new Map<string, ProfileCell>();
  for (const answers of people) {
    for (const cell of cellsOf(combinations, questions, answers)) {
      const name = JSON.stringify([Object.entries(cell.profile), cell.question, cell.value]);
      cells.set(name, { ...cell, count: (cells.get(name)?.count ?? 0) + 1 });
    }
  }
  return [...cells]
    .filter(([, cell]) => cell.count >= k)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, cell]) => cell);
}

/** Questions counted against the profile: those that the instrument names, and those of the profile pile. */
const countedQuestions = (instrument: Instrument): readonly string[] => {
  const { keys, counts } = instrument.profile;
  const own = questionsOf(instrument).filter(({ pile, id }) => pile === 'profile' && !keys.includes(id));
  return [...new Set([...counts, ...own.map(({ id }) => id)])];
};

type Uncounted = Omit<ProfileCell, 'count'>;

function cellsOf(
  combinations: readonly (readonly ProfileKey[])[],
  questions: readonly string[],
  answers: Answers,
): readonly Uncounted[] {
  return combinations.flatMap((keys) => {
    const given = keys.flatMap(({ id, valueIn }) => {
      const value = valueIn(answers);
      return value === undefined ? [] : [[id, value]];
    });
    // Someone who skipped a key is in no cell of it.
    if (given.length < keys.length) return [];
    const profile = Object.fromEntries(given) as Record<string, string>;
    const valued = questions.flatMap((question) =>
      [answers[question] ?? []].flat().map((value) => ({ profile, question, value: String(value) })),
    );
    return [{ profile }, ...valued];
  });
}

const isOfDifferentQuestions = (keys: readonly ProfileKey[]): boolean =>
  new Set(keys.map(({ of }) => of)).size === keys.length;

const subsets = <T>(keys: readonly T[]): readonly (readonly T[])[] =>
  keys.reduce<readonly (readonly T[])[]>(
    (found, key) => [...found, ...found.map((set) => [...set, key])],
    [[]],
  );
