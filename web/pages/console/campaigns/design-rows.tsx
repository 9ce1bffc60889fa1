import type { Campaign } from '../../../../shared/domain/campaign/campaign.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';

/** All that is approved, one thing a row. */
export function designRows(campaign: Campaign) {
  const { instrument, context = {}, k, languages, equality, opens, closes, contacts, clock } = campaign;
  const rows: readonly (readonly [string, string])[] = [
    ['Survey', `${instrument.id}, version ${instrument.version}`],
    ...Object.entries(context).map(([id, value]) => [sentence(id), value] as const),
    ['Where', placesInWords(campaign)],
    ['Opens', opens === undefined ? 'By hand' : `By itself on ${dayInWords(opens)}`],
    [
      'Last day',
      closes === undefined ? (clock === 'rolling' ? 'None: it goes on' : 'Not set') : dayInWords(closes),
    ],
    ['Mails by itself', mailsInWords(campaign.mailPlan)],
    ['Smallest group', `${k} people`],
    [
      'Languages',
      languages === 'both' ? 'English and Welsh throughout' : 'English, and Welsh as far as it is signed off',
    ],
    ['Equality questions', equality === true ? 'Asked before sending' : 'Not asked'],
    ['Help', contacts.helpEmail],
    ['Support', contacts.eapPhone],
    ['Raising a concern', contacts.concernUrl],
  ];
  return rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }));
}

const sentence = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1);

function placesInWords({ asks }: Campaign): string {
  if (asks === undefined) return 'The whole estate';
  const regions = asks.regions.map((code) => placeName(`region-${code}`));
  return [...regions, ...asks.units.map((code) => placeName(`unit-${code}`))].join(', ');
}

function mailsInWords(plan: Campaign['mailPlan']): string {
  if (plan === undefined) return 'Nothing';
  const [first, second] = plan.reminders;
  return [
    ...(plan.invitations === true ? ['invitations'] : []),
    ...(first === undefined ? [] : [`a reminder ${first} days after the invitation`]),
    ...(second === undefined ? [] : [`a second one ${second} days after the invitation`]),
    ...(plan.closing === undefined ? [] : [`a notice ${plan.closing} days before the last day`]),
  ]
    .join(', ')
    .replace(/^./, (letter) => letter.toUpperCase());
}
