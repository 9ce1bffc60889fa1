import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { words } from '../../wording/en.ts';

type Contacts = Campaign['contacts'];

interface SupportProps {
  readonly instrument: Instrument;
  readonly contacts: Contacts;
}

/** The instrument's list of services, with what the tenant filled in. */
export function Support({ instrument, contacts }: SupportProps) {
  const items = instrument.support.items.filter(
    ({ audience }) => audience === undefined || audience.includes(instrument.audience),
  );
  return (
    <>
      <p class="govuk-body">{instrument.support.lead}</p>
      {items.map(({ name, how, url }) => (
        <>
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{name}</h2>
          <p class="govuk-body">
            {filledIn(how, contacts)}
            {url !== undefined && (
              <>
                {' '}
                <a class="govuk-link" href={url} rel="noreferrer">
                  {words.information.website(name)}
                </a>
              </>
            )}
          </p>
        </>
      ))}
    </>
  );
}

const PLACE = /\{\{(\w+)\}\}/;

/** `{{eap_phone}}` and the like: a web address becomes a link. */
function filledIn(how: string, contacts: Contacts) {
  const [before = '', name, after] = how.split(PLACE);
  if (name === undefined) return <>{before}</>;
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
        value
      )}
      {after}
    </>
  );
}

/** For a page that belongs to no campaign, so that nobody knows which services the tenant names. */
export const SupportWithout = () => (
  <ul class="govuk-list govuk-list--bullet">
    {words.information.supportWithout.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
);
