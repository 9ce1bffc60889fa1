import { readFileSync } from 'node:fs';
import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { afterAll, describe, expect, it } from 'vitest';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.tsx';
import { Button } from '../../../web/components/button.tsx';
import { CharacterCount } from '../../../web/components/character-count.tsx';
import { Checkboxes } from '../../../web/components/checkboxes.tsx';
import { Details } from '../../../web/components/details.tsx';
import { ErrorMessage } from '../../../web/components/error-message.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { Fieldset } from '../../../web/components/fieldset.tsx';
import { Footer } from '../../../web/components/footer.tsx';
import { GenericHeader } from '../../../web/components/generic-header.tsx';
import { Hint } from '../../../web/components/hint.tsx';
import { Input } from '../../../web/components/input.tsx';
import { InsetText } from '../../../web/components/inset-text.tsx';
import { Label } from '../../../web/components/label.tsx';
import { LanguageNavigation } from '../../../web/components/language-navigation.tsx';
import { NotificationBanner } from '../../../web/components/notification-banner.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { PhaseBanner } from '../../../web/components/phase-banner.tsx';
import { Radios } from '../../../web/components/radios.tsx';
import { ServiceNavigation } from '../../../web/components/service-navigation.tsx';
import { SkipLink } from '../../../web/components/skip-link.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { WarningText } from '../../../web/components/warning-text.tsx';
import { htmlTree, without } from '../html-tree.ts';

type Options = Record<string, unknown>;
type Fixture = { readonly name: string; readonly options: Options; readonly html: string };

/** The macro's `html`, where given, wins over its `text`; here one option takes either. */
function asProps(options: unknown): unknown {
  if (Array.isArray(options)) return options.map(asProps);
  if (typeof options !== 'object' || options === null) return options ?? undefined;
  const props: Options = {};
  for (const [key, value] of Object.entries(options)) {
    const text = /^(?:h|.+H)tml$/.test(key)
      ? key.replace(/html$/, 'text').replace(/Html$/, 'Text')
      : undefined;
    if (text === undefined) props[key] ??= asProps(value);
    else if (value) props[text] = raw(value);
  }
  return props;
}

// Each fixture's options are data of the macro's shape: the types of one component cannot be had from JSON.
const of = (component: unknown): FC<Options> => component as FC<Options>;
/** Components whose own content is their children. */
const around = (component: unknown): FC<Options> => {
  const Component = of(component);
  return ({ text, ...props }) => <Component {...props}>{text as Child}</Component>;
};

const COMPONENTS: Record<string, FC<Options>> = {
  'back-link': ({ href = '#', ...options }) => around(BackLink)({ href, ...options }),
  breadcrumbs: of(Breadcrumbs),
  button: around(Button),
  'character-count': of(CharacterCount),
  checkboxes: of(Checkboxes),
  details: around(Details),
  'error-message': of(ErrorMessage),
  'error-summary': of(ErrorSummary),
  fieldset: around(Fieldset),
  footer: of(Footer),
  'generic-header': of(GenericHeader),
  hint: of(Hint),
  input: of(Input),
  'inset-text': around(InsetText),
  label: ({ for: htmlFor, ...options }) => of(Label)({ ...options, htmlFor }),
  'language-navigation': of(LanguageNavigation),
  'notification-banner': ({ text, ...options }) =>
    typeof text === 'string'
      ? of(NotificationBanner)({ ...options, text })
      : around(NotificationBanner)({ ...options, text }),
  panel: around(Panel),
  'phase-banner': ({ tag = {}, ...options }) => around(PhaseBanner)({ tag, ...options }),
  radios: of(Radios),
  // The label of the links falls back to that of the menu button, which is not built.
  'service-navigation': ({ menuButtonText, navigationLabel = menuButtonText, ...options }) =>
    of(ServiceNavigation)({ ...options, navigationLabel }),
  'skip-link': around(SkipLink),
  'summary-list': of(SummaryList),
  table: of(Table),
  tag: of(Tag),
  textarea: of(Textarea),
  'warning-text': around(WarningText),
};

/** Features that are deliberately not built, and how a fixture that shows one is known. */
const LEFT_OUT: readonly (readonly [component: string, shows: (options: any) => boolean, reason: string])[] =
  [
    ['radios', conditional, 'a reveal needs a script to hide it: follow-ups have a page of their own'],
    ['checkboxes', conditional, 'a reveal needs a script to hide it: follow-ups have a page of their own'],
    ['character-count', ({ countType }) => countType, 'what is counted matters to the script alone'],
    ['footer', ({ navigation }) => navigation, 'a footer has one row of links'],
    ['footer', ({ meta }) => !meta || Object.keys(meta).length === 0, 'a footer always has its links'],
    ['notification-banner', ({ type }) => type && type !== 'success', 'the type checker refuses other types'],
    ['panel', ({ classes }) => classes?.includes('interruption'), 'no page interrupts'],
    ['summary-list', ({ card }) => card, 'no page shows summaries as cards'],
    [
      'service-navigation',
      ({ slots }) =>
        slots &&
        (slots.start || slots.navigationStart || slots.navigationEnd || typeof slots.end === 'string'),
      'only the end of the bar takes content of its own',
    ],
  ];

function conditional({ items }: { items?: { conditional?: unknown }[] }): boolean {
  return items?.some((item) => item?.conditional) ?? false;
}

/** What every rendering here lacks, by design. */
const NEVER: Record<string, RegExp> = {
  // The crown, the licence and the copyright notice are for gov.uk addresses.
  footer: /govuk-footer__(crown|licence-logo|licence-description)|^<div class=govuk-footer__meta-item>/,
  // Hidden until a script shows it, and there is none.
  'service-navigation': /govuk-service-navigation__toggle/,
};

const fixturesOf = (component: string): readonly Fixture[] =>
  JSON.parse(
    readFileSync(
      new URL(
        `../../../node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`,
        import.meta.url,
      ),
      'utf8',
    ),
  ).fixtures;

const counts = { rendered: 0, leftOut: new Map<string, number>() };
afterAll(() => {
  console.log(`${counts.rendered} fixtures of govuk-frontend rendered alike. Left out:`);
  for (const [reason, count] of counts.leftOut) console.log(`  ${count} ${reason}`);
});

describe.each(Object.keys(COMPONENTS))('%s', (name) => {
  const Component = COMPONENTS[name]!;
  const never = NEVER[name] ?? /^$/;
  for (const fixture of fixturesOf(name)) {
    const [, , reason] = LEFT_OUT.find(([of, shows]) => of === name && shows(fixture.options)) ?? [];
    if (reason !== undefined) {
      const line = `of ${name}: ${reason}`;
      counts.leftOut.set(line, (counts.leftOut.get(line) ?? 0) + 1);
      continue;
    }
    counts.rendered += 1;
    it(`renders the fixture "${fixture.name}"`, () => {
      const html = String(<Component {...(asProps(fixture.options) as Options)} />);
      expect(htmlTree(html)).toEqual(without(htmlTree(fixture.html), never));
    });
  }
});
