import type { Options } from './govuk-fixtures.ts';

/** Features of govuk-frontend that are deliberately not built, and how a fixture that shows one is known. */
const FEATURES: readonly Feature[] = [
  {
    of: ['radios', 'checkboxes'],
    shown: ({ items }) => list(items).some((item) => item['conditional'] !== undefined),
    reason: 'a reveal needs a script to hide it: follow-ups have a page of their own',
  },
  {
    of: ['character-count'],
    shown: ({ countType }) => countType !== undefined,
    reason: 'what is counted matters to the script alone',
  },
  {
    of: ['footer'],
    shown: ({ navigation, meta }) => navigation !== undefined || Object.keys(meta ?? {}).length === 0,
    reason: 'a footer has one row of links, and always has it',
  },
  {
    of: ['date-input'],
    shown: ({ items, day, month, year }) => [items, day, month, year].some((part) => part !== undefined),
    reason: 'a date has three boxes, which are always the same',
  },
  {
    of: ['select'],
    shown: ({ items }) => list(items).some(({ value }) => value === false),
    reason: 'no page asks for what is not',
  },
  {
    of: ['notification-banner'],
    shown: ({ type }) => type !== undefined && type !== 'success',
    reason: 'the type checker refuses other types',
  },
  {
    of: ['pagination'],
    shown: ({ items }) => items !== undefined,
    reason: 'a library is read a page at a time, and does not know how many there are',
  },
  {
    of: ['panel'],
    shown: ({ classes }) => String(classes).includes('interruption'),
    reason: 'no page interrupts',
  },
  {
    of: ['summary-list'],
    shown: ({ card }) => card !== undefined,
    reason: 'no page shows summaries as cards',
  },
  {
    of: ['service-navigation'],
    shown: ({ slots }) => slots !== undefined && typeof Object(slots).end !== 'object',
    reason: 'only the end of the bar takes content of its own',
  },
];

interface Feature {
  readonly of: readonly string[];
  readonly shown: (options: Options) => boolean;
  readonly reason: string;
}

export const reasonLeftOut = (component: string, options: Options): string | undefined =>
  FEATURES.find((feature) => feature.of.includes(component) && feature.shown(options))?.reason;

const list = (value: unknown): Options[] => (Array.isArray(value) ? value.filter(Boolean) : []);

/** What every rendering here lacks, by design. */
export const NEVER_PRINTED: Readonly<Record<string, RegExp>> = {
  // The crown, the licence and the copyright notice are for gov.uk addresses.
  footer: /govuk-footer__(crown|licence-logo|licence-description)|^<div class=govuk-footer__meta-item>/,
  // Hidden until a script shows it, and there is none.
  'service-navigation': /govuk-service-navigation__toggle/,
};
