import * as z from 'zod/mini';
import { Slug } from '../kernel/ids.ts';
import { invalid, type Issue } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';

const Text = z.string().check(z.minLength(1), z.maxLength(400));

/** What a comment can be about. */
export const Theme = z.object({
  id: Slug,
  name: z.string().check(z.minLength(1), z.maxLength(80)),
  definition: Text,
  /** Made up, never taken from what somebody wrote. */
  examples: z.array(Text),
  /** Beginnings of words that suggest the theme; up to three letters, or in capitals, whole words. */
  signals: z.array(z.string().check(z.minLength(2), z.maxLength(40))),
  /** Signals that name something good, so that saying there was none of it is about the theme all the same. */
  missed: z.array(z.string().check(z.minLength(2), z.maxLength(40))),
  /** Counts of it are shown for regions and the nation only, and only where 5 or more wrote of it and 2 or more did not. */
  sensitive: z.optional(z.boolean()),
});
export type Theme = z.infer<typeof Theme>;

/** The themes that comments are coded by. A version that was used never changes: counts of two versions do not add up. */
export const Codebook = z.object({
  id: Slug,
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  title: Text,
  themes: z.array(Theme).check(z.minLength(1), z.maxLength(60)),
});
export type Codebook = z.infer<typeof Codebook>;

/** In a coding sheet: coded, and about none of the themes. */
export const NO_THEME = 'none';

export function readCodebook(value: unknown): Result<Codebook> {
  const parsed = Codebook.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue): Issue => ({
      at: issue.path.join('.') || 'codebook',
      message: issue.message,
    }));
    return fail({ kind: 'invalid', issues });
  }
  const ids = parsed.data.themes.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice !== undefined) return fail(invalid('themes', `Two themes have the id ${twice}.`));
  if (ids.includes(NO_THEME))
    return fail(
      invalid('themes', `"${NO_THEME}" means that a comment is about no theme: choose another id.`),
    );
  return ok(parsed.data);
}

/** Newest last, by number: 1.10.0 comes after 1.9.0. */
export const byVersion = (a: Codebook, b: Codebook): number => {
  const [one, other] = [a, b].map(({ version }) => version.split('.').map(Number));
  for (const place of [0, 1, 2]) {
    const difference = (one?.[place] ?? 0) - (other?.[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};
