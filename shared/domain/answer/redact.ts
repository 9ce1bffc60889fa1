/** What could name a person in a free text: kinds of the redaction rule, with what was found. */
export interface Finding {
  readonly kind: 'crn' | 'nomis' | 'nino' | 'email' | 'phone';
  readonly text: string;
  readonly start: number;
}

export type Identifiers = readonly (readonly [Finding['kind'], RegExp])[];

/** Not inside a longer run of letters and digits. */
export const alone = (pattern: string, flags = 'giu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags);

// A later pattern does not look again at text that an earlier one took.
const RULE: Identifiers = [
  ['email', /[\p{L}\p{N}._%+'’-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/giu],
  // National Insurance numbers in the loose form: any two letters, spaces or hyphens between the pairs.
  ['nino', alone('[A-Z]{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]')],
  ['nomis', alone('[A-Z]\\d{4}[A-Z]{2}')],
  ['crn', alone('[A-Z]\\s?\\d{6}')],
  [
    'phone',
    /(?<![\p{L}\p{N}+])(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?|0)\d(?:[ ()-]{0,2}\d){8,9}(?![\p{L}\p{N}])/giu,
  ],
];

/** Identifiers anywhere in the text but inside a longer run of letters and digits, in order of their place. `more`: other forms. */
export function findIdentifiers(text: string, more: Identifiers = []): readonly Finding[] {
  const found: Finding[] = [];
  const taken = (start: number, end: number) =>
    found.some((other) => start < other.start + other.text.length && other.start < end);
  for (const [kind, pattern] of [...RULE, ...more])
    for (const match of text.matchAll(pattern))
      if (!taken(match.index, match.index + match[0].length))
        found.push({ kind, text: match[0], start: match.index });
  return found.toSorted((a, b) => a.start - b.start);
}
