/** Texts as a program's files hold them: by name, in lists, in parts. `{{gap}}` is filled in where a text is shown. */
export type TextTree = string | readonly TextTree[] | { readonly [name: string]: TextTree };

/** The names of single texts of a tree: `landing.time`. */
export type TextName<T> = {
  [K in keyof T & string]: T[K] extends string
    ? K
    : T[K] extends readonly unknown[]
      ? never
      : `${K}.${TextName<T[K]>}`;
}[keyof T & string];

/** The names of its lists of texts. */
export type ListName<T> = {
  [K in keyof T & string]: T[K] extends string
    ? never
    : T[K] extends readonly string[]
      ? K
      : T[K] extends readonly unknown[]
        ? never
        : `${K}.${ListName<T[K]>}`;
}[keyof T & string];

/** Every text by its whole name; those of a list are numbered from 1. What is empty is no text. */
export function textsIn(tree: TextTree, name = ''): ReadonlyMap<string, string> {
  if (typeof tree === 'string') return new Map(tree === '' ? [] : [[name, tree]]);
  const parts: readonly (readonly [string, TextTree])[] = Array.isArray(tree)
    ? (tree as readonly TextTree[]).map((part, at) => [String(at + 1), part] as const)
    : Object.entries(tree);
  return new Map(parts.flatMap(([part, of]) => [...textsIn(of, name === '' ? part : `${name}.${part}`)]));
}
