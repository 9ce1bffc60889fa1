import { Button } from '../../web/components/button.tsx';
import { CharacterCount } from '../../web/components/character-count.tsx';
import { Checkboxes } from '../../web/components/checkboxes.tsx';
import { Input } from '../../web/components/input.tsx';
import { InsetText } from '../../web/components/inset-text.tsx';
import { NotificationBanner } from '../../web/components/notification-banner.tsx';
import { Panel } from '../../web/components/panel.tsx';
import { Radios } from '../../web/components/radios.tsx';
import { SummaryList } from '../../web/components/summary-list.tsx';
import { WarningText } from '../../web/components/warning-text.tsx';
import { Page } from '../../web/layout/page.tsx';
import type { PageProps } from '../../web/layout/page-props.ts';
import { siteAssets } from '../../web/server/assets.ts';

export const LINKS = {
  home: '/',
  feedback: '/feedback',
  support: '/support',
  privacy: '/privacy',
  cookies: '/cookies',
  accessibility: '/accessibility',
};

/** A page with every component that respondents meet. */
export const Specimen = (props: Partial<PageProps>) => (
  <Page
    title="Your work"
    assets={siteAssets('').paths}
    links={LINKS}
    back="/before"
    error={[{ text: 'Select how much you agree', href: '#agree' }]}
    languages={[
      { text: 'English', lang: 'en', current: true },
      { text: 'Cymraeg', lang: 'cy', href: '?lang=cy' },
    ]}
    {...props}
  >
    <Panel titleText="Your answers are sent">Your receipt code is 4KX7-PM2Q-9TRD-W6HB</Panel>
    <NotificationBanner text="We removed 2 answers that no longer apply." />
    <h1 class="govuk-heading-l">Your work</h1>
    <p class="govuk-body">
      Skip any question you do not want to answer.{' '}
      <a class="govuk-link" href="/privacy">
        What we keep
      </a>
      .
    </p>
    <form method="post" novalidate action="/answer">
      <Radios
        name="agree"
        fieldset={{ legend: { text: 'My workload was manageable', classes: 'govuk-fieldset__legend--m' } }}
        errorMessage={{ text: 'Select how much you agree' }}
        hint={{ text: 'Think of your last 3 months.' }}
        value="3"
        items={[
          { value: 1, text: 'Strongly disagree' },
          { value: 3, text: 'Neither agree nor disagree' },
          { divider: 'or' },
          { value: 'na', text: 'Does not apply to me', hint: { text: 'You had no workload of your own' } },
        ]}
      />
      <Checkboxes
        name="reasons"
        fieldset={{ legend: { text: 'Why did you leave?' } }}
        items={[
          { value: 'workload', text: 'Workload' },
          { value: 'pay', text: 'Pay and progression in the grade that I was in' },
        ]}
      />
      <Input name="code" label={{ text: 'Your resume code' }} classes="govuk-input--width-20" />
      <CharacterCount name="more" maxlength={2000} label={{ text: 'What would have changed your mind?' }} />
      <InsetText>You can stop and go on later with your resume code.</InsetText>
      <WarningText>Do not name anyone in your answers.</WarningText>
      <SummaryList
        rows={[
          {
            key: { text: 'Main reason' },
            value: { text: 'Workload' },
            actions: { items: [{ href: '/change', text: 'Change', visuallyHiddenText: 'main reason' }] },
          },
        ]}
      />
      <div class="govuk-button-group">
        <Button>Continue</Button>
        <Button classes="govuk-button--secondary" name="action" value="stop">
          Stop and go on later
        </Button>
      </div>
    </form>
  </Page>
);
