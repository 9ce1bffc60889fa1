import { GenericHeader } from '../components/generic-header.tsx';
import { FirstButton, LanguageNavigation } from '../components/language-navigation.tsx';
import { PhaseBanner } from '../components/phase-banner.tsx';
import { ServiceNavigation } from '../components/service-navigation.tsx';
import { PostForm } from '../components/post-form.tsx';
import type { PageProps } from './page-props.ts';
import type { PageWords } from './words.ts';

/** The organisation's name in plain text: the crown and the GOV.UK wordmark are for gov.uk addresses. */
export function PageHeader(props: PageProps & { words: PageWords }) {
  const { words, links, languages = [], user } = props;
  const form = languages.find(({ button }) => button !== undefined)?.button?.form;
  const end =
    user !== undefined ? (
      <SignedIn user={user} />
    ) : languages.length > 1 ? (
      <>
        {form !== undefined && <FirstButton form={form} text={words.continue} />}
        <LanguageNavigation items={languages} ariaLabel={words.language} />
      </>
    ) : undefined;
  return (
    <header class="govuk-template__header">
      <GenericHeader logoText={words.organisation} url={links.home} />
      <ServiceNavigation
        serviceName={words.service}
        serviceUrl={links.home}
        ariaLabel={words.serviceInformation}
        navigation={props.nav}
        navigationLabel={words.menu}
        slots={end && { end: { text: end, align: 'inline' } }}
      />
      <PhaseBanner tag={{ text: words.phase }}>
        {words.feedback.before}
        <a class="govuk-link" href={links.feedback}>
          {words.feedback.link}
        </a>
        {words.feedback.after}
      </PhaseBanner>
    </header>
  );
}

/** Signing out changes something, so it is a form and not a link. */
const SignedIn = ({ user }: { user: string }) => (
  <PostForm classes="holdfast-signed-in" action="/sign-out">
    <a class="govuk-link govuk-link--no-visited-state" href="/account">
      {user}
    </a>
    <button class="holdfast-signed-in__button" type="submit">
      Sign out
    </button>
  </PostForm>
);
