/** What is written of a deep dive, a page each. */
export const PARTS = [
  'comparator',
  'methods',
  'evidence',
  'theme',
  'practices',
  'findings',
  'send',
  'review',
] as const;
export type Part = (typeof PARTS)[number];

export const TITLES: Readonly<Record<Part, string>> = {
  comparator: 'Choose a unit to compare it with',
  methods: 'Say what methods are used',
  evidence: 'Log evidence',
  theme: 'Write a theme',
  practices: 'Choose quick wins',
  findings: 'Write the findings',
  send: 'Send it for review',
  review: 'Review it',
};
