import type { Problem } from './problem.ts';

export type Result<T, P = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: P };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const fail = <P>(problem: P): { readonly ok: false; readonly problem: P } => ({ ok: false, problem });

type ValueOf<R> = R extends { readonly ok: true; readonly value: infer V } ? V : never;

/** The values of all, in order, or the first problem. */
export function allOf<T extends readonly Result<unknown>[] | []>(
  results: T,
): Result<{ -readonly [K in keyof T]: ValueOf<T[K]> }> {
  const values: unknown[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values as { -readonly [K in keyof T]: ValueOf<T[K]> });
}
