import type { FC } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Breadcrumbs } from '../../../web/components/breadcrumbs.tsx';
import { Button } from '../../../web/components/button.tsx';
import { CharacterCount } from '../../../web/components/character-count.tsx';
import { Checkboxes } from '../../../web/components/checkboxes.tsx';
import { DateInput } from '../../../web/components/date-input.tsx';
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
import { Pagination } from '../../../web/components/pagination.tsx';
import { Panel } from '../../../web/components/panel.tsx';
import { PhaseBanner } from '../../../web/components/phase-banner.tsx';
import { Radios } from '../../../web/components/radios.tsx';
import { Select } from '../../../web/components/select.tsx';
import { ServiceNavigation } from '../../../web/components/service-navigation.tsx';
import { SkipLink } from '../../../web/components/skip-link.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { Table } from '../../../web/components/table.tsx';
import { Tag } from '../../../web/components/tag.tsx';
import { Textarea } from '../../../web/components/textarea.tsx';
import { WarningText } from '../../../web/components/warning-text.tsx';
import { htmlTree, without } from '../html-tree.ts';
import { rendered } from '../rendered.ts';
import { asProps, fixturesOf, type Options } from './govuk-fixtures.ts';
import { NEVER_PRINTED, reasonLeftOut } from './left-out.ts';

// Each fixture's options are data of the macro's shape: the types of one component cannot be had from JSON.
const plain = (component: unknown): FC<Options> => component as FC<Options>;
/** Components whose own content is their children. */
const around = (component: unknown): FC<Options> => {
  const Component = plain(component);
  return ({ text, ...props }) => <Component {...props}>{text}</Component>;
};

const COMPONENTS: Record<string, FC<Options>> = {
  'back-link': ({ href = '#', ...options }) => around(BackLink)({ href, ...options }),
  breadcrumbs: plain(Breadcrumbs),
  button: around(Button),
  'character-count': plain(CharacterCount),
  checkboxes: plain(Checkboxes),
  'date-input': plain(DateInput),
  'error-message': plain(ErrorMessage),
  'error-summary': plain(ErrorSummary),
  fieldset: around(Fieldset),
  footer: plain(Footer),
  'generic-header': plain(GenericHeader),
  hint: plain(Hint),
  input: plain(Input),
  'inset-text': around(InsetText),
  label: ({ for: htmlFor, ...options }) => plain(Label)({ ...options, htmlFor }),
  'language-navigation': plain(LanguageNavigation),
  'notification-banner': ({ text, ...options }) =>
    typeof text === 'string'
      ? plain(NotificationBanner)({ ...options, text })
      : around(NotificationBanner)({ ...options, text }),
  pagination: plain(Pagination),
  panel: around(Panel),
  'phase-banner': ({ tag = {}, ...options }) => around(PhaseBanner)({ tag, ...options }),
  radios: plain(Radios),
  select: plain(Select),
  // The label of the links falls back to that of the menu button, which is not built.
  'service-navigation': ({ menuButtonText, navigationLabel = menuButtonText, ...options }) =>
    plain(ServiceNavigation)({ ...options, navigationLabel }),
  'skip-link': around(SkipLink),
  'summary-list': plain(SummaryList),
  table: plain(Table),
  tag: plain(Tag),
  textarea: plain(Textarea),
  'warning-text': around(WarningText),
};

const leftOut: string[] = [];

describe.each(Object.keys(COMPONENTS))('%s', (name) => {
  const Component = COMPONENTS[name]!;
  for (const { name: title, options, html } of fixturesOf(name)) {
    const reason = reasonLeftOut(name, options);
    if (reason !== undefined) {
      leftOut.push(`${name} "${title}": ${reason}`);
      continue;
    }
    it(`renders the fixture "${title}"`, async () => {
      const ours = await rendered(<Component {...asProps(options)} />);
      expect(htmlTree(ours)).toEqual(without(htmlTree(html), NEVER_PRINTED[name] ?? /^$/));
    });
  }
});

it('leaves out the fixtures of features that no page uses, and no more', () => {
  process.stdout.write(
    `Fixtures left out: ${leftOut.length}\n${leftOut.map((line) => `  ${line}\n`).join('')}`,
  );
  expect(leftOut).toHaveLength(115);
});
