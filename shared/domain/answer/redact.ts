/** What could name a person in a free text: kinds of the redaction rule, with what was found. */
export interface Finding {
  readonly kind: 'crn' | 'nomis' | 'nino' | 'email' | 'phone';
  readonly text: string;
  readonly start: number;
}

const alone = (pattern: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');

// A later pattern does not look again at text that an earlier one took.
const PATTERNS: readonly (readonly [Finding['kind'], RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+'’-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu],
  // National Insurance numbers in the loose form: any two letters, spaces or hyphens between the pairs.
  ['nino', alone('[A-Z]{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]')],
  ['nomis', alone('[A-Z]\\d{4}[A-Z]{2}')],
  ['crn', alone('[A-Z]\\s?\\d{6}')],
  [
    'phone',
    /(?<![\p{L}\p{N}+])(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?|0)\d(?:[ ()-]{0,2}\d){8,9}(?![\p{L}\p{N}])/giu,
  ],
];

/** Identifiers anywhere in the text but inside a longer run of letters and digits, in order of their place. */
export function findIdentifiers(text: string): readonly Finding[] {
  const found: Finding[] = [];
  const taken = (start: number, end: number) =>
    found.some((other) => start < other.start + other.text.length && other.start < end);
  for (const [kind, pattern] of PATTERNS)
    for (const match of text.matchAll(pattern))
      if (!taken(match.index, match.index + match[0].length))
        found.push({ kind, text: match[0], start: match.index });
  return found.toSorted((a, b) => a.start - b.start);
}
