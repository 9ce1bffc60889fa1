import { spoken, spokenAll } from '../../wording/spoken.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { sayings } from '../../../shared/domain/instrument/translation/said.ts';
import { textKey } from '../../../shared/domain/instrument/translation/texts.ts';
import { withNumbers } from './numbers.tsx';
import { said } from './said.tsx';
import type { View } from './view.ts';

type Contacts = Campaign['contacts'];

interface SupportProps {
  readonly view: View;
  readonly instrument: Instrument;
  readonly contacts: Contacts;
}

/** The instrument's list of services, with what the tenant filled in. */
export function Support({ view, instrument, contacts }: SupportProps) {
  const { lead, items } = instrument.support;
  const say = sayings(instrument, view.language);
  return (
    <>
      <p class="govuk-body">{said(say(textKey.support('lead')) ?? lead)}</p>
      {items.map(({ name, how, url, audience }, place) => {
        if (audience !== undefined && !audience.includes(instrument.audience)) return <></>;
        const way = say(textKey.supportItem(place, 'how'));
        return (
          <>
            <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
              {said(say(textKey.supportItem(place, 'name')) ?? name)}
            </h2>
            <p class="govuk-body">
              <span lang={way?.lang === 'cy' ? 'cy' : undefined}>{filledIn(way?.text ?? how, contacts)}</span>
              {url !== undefined && (
                <>
                  {' '}
                  <a class="govuk-link" href={url} rel="noreferrer">
                    {said(spoken(view, 'information.website', { name }))}
                  </a>
                </>
              )}
            </p>
          </>
        );
      })}
    </>
  );
}

const PLACE = /\{\{(\w+)\}\}/;

/** `{{eap_phone}}` and the like: a web address becomes a link. */
function filledIn(how: string, contacts: Contacts) {
  const [before = '', name, after] = how.split(PLACE);
  if (name === undefined) return <>{withNumbers(before)}</>;
  const values: Readonly<Record<string, string>> = {
    eap_phone: contacts.eapPhone,
    concern_url: contacts.concernUrl,
  };
  const value = values[name] ?? '';
  return (
    <>
      {before}
      {value.startsWith('https://') ? (
        <a class="govuk-link" href={value} rel="noreferrer">
          {value}
        </a>
      ) : (
        withNumbers(value)
      )}
      {after}
    </>
  );
}

/** For a page that belongs to no campaign, so that nobody knows which services the tenant names. */
export const SupportWithout = ({ view }: { readonly view: View }) => (
  <ul class="govuk-list govuk-list--bullet">
    {spokenAll(view, 'information.supportWithout').map((line) => (
      <li lang={line.lang === 'cy' ? 'cy' : undefined}>{withNumbers(line.text)}</li>
    ))}
  </ul>
);
