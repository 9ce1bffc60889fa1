import type { CampaignDraft } from './campaign-draft.ts';
import { CONTEXT } from './draft-fields.ts';
import type { TypedDraft } from './typed-draft.ts';

/** A draft as the fields of the form have it. */
export function typedFrom(
  draft: Omit<CampaignDraft, 'instrument'> & { readonly instrument: string },
): TypedDraft {
  const { opens = '', closes = '', mailPlan, asks, contacts } = draft;
  const [first, second] = mailPlan?.reminders ?? [];
  return {
    regions: asks?.regions ?? [],
    fields: {
      id: draft.id,
      title: draft.title,
      instrument: draft.instrument,
      k: String(draft.k),
      languages: draft.languages,
      ...(draft.equality === true && { equality: 'yes' }),
      asks: asks === undefined ? 'everybody' : asks.units.length > 0 ? 'units' : 'regions',
      units: asks?.units.join('\n') ?? '',
      ...boxes('opens', opens),
      ...boxes('closes', closes),
      ...(mailPlan?.invitations === true && { invites: 'yes' }),
      'first-reminder': shown(first),
      'second-reminder': shown(second),
      'closing-notice': shown(mailPlan?.closing),
      'help-email': contacts.helpEmail,
      'eap-phone': contacts.eapPhone,
      'concern-url': contacts.concernUrl,
      ...Object.fromEntries(
        Object.entries(draft.context ?? {}).map(([id, value]) => [`${CONTEXT}${id}`, value]),
      ),
    },
  };
}

const shown = (count: number | undefined): string => (count === undefined ? '' : String(count));

const boxes = (name: string, day: string): Record<string, string> => ({
  [`${name}-day`]: day.slice(8).replace(/^0/, ''),
  [`${name}-month`]: day.slice(5, 7).replace(/^0/, ''),
  [`${name}-year`]: day.slice(0, 4),
});
