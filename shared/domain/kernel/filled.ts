export type Gaps = Readonly<Record<string, string | number>>;

/** A text with its gaps, `{{name}}`, filled in; one that nothing is given for stays as it is. */
export const filled = (text: string, gaps: Gaps): string =>
  text.replaceAll(/\{\{(\w{1,40})\}\}/g, (gap, name: string) =>
    Object.hasOwn(gaps, name) ? String(gaps[name]) : gap,
  );
