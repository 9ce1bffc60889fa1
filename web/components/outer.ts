/** What each component takes for its outermost element. */
export interface Outer {
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

export function classNames(...names: readonly (string | false | undefined)[]): string {
  let joined = '';
  for (const name of names) if (name) joined += joined === '' ? name : ` ${name}`;
  return joined;
}
