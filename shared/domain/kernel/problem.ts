/**
 * Every expected failure of the product. HTTP status is decided at the HTTP edge alone.
 * `campaign` is whose help address a page can show. `changed`: what was asked for rests on what stands no more.
 */
export type Problem =
  | { readonly kind: 'not-found'; readonly what: string }
  | { readonly kind: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly kind: 'conflict'; readonly what: string; readonly changed?: true }
  | { readonly kind: 'not-allowed'; readonly why: string }
  | { readonly kind: 'link-unknown' }
  | { readonly kind: 'link-expired'; readonly campaign?: string }
  | { readonly kind: 'link-replaced'; readonly campaign?: string }
  | { readonly kind: 'link-used'; readonly campaign?: string }
  | { readonly kind: 'session-lost' }
  | { readonly kind: 'too-few'; readonly needed: number }
  | { readonly kind: 'unavailable'; readonly what: string };

/** One thing wrong with an input: where it stands, and what to do about it in plain words. */
export interface Issue {
  readonly at: string;
  readonly message: string;
}

export const invalid = (at: string, message: string): Problem => ({
  kind: 'invalid',
  issues: [{ at, message }],
});
