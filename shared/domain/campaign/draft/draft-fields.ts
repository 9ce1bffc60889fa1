import type { Issue } from '../../kernel/problem.ts';

/** What each field is called where something is wrong with it, in the order of the form. */
export const CALLED: Readonly<Record<string, string>> = {
  title: 'The title',
  id: 'The short name',
  opens: 'The day on which it opens',
  closes: 'The last day',
  'first-reminder': 'The first reminder',
  'second-reminder': 'The second reminder',
  'closing-notice': 'The notice before it closes',
  k: 'The smallest group',
  'help-email': 'The address for help',
  'eap-phone': 'The telephone for support',
  'concern-url': 'The page on raising a concern',
};

/** As the fields follow each other on the form; those of a survey's own context come after its name. */
export function inOrder(issues: readonly Issue[]): readonly Issue[] {
  const order = Object.keys(CALLED);
  const placeOf = ({ at }: Issue): number => {
    const place = order.indexOf(at.replace(/-day$/, ''));
    return place < 0 ? order.indexOf('id') + 0.5 : place;
  };
  return issues.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Fields of the form by what the schema calls what they fill. */
export const FIELD_OF: Readonly<Record<string, string>> = {
  'contacts.helpEmail': 'help-email',
  'contacts.eapPhone': 'eap-phone',
  'contacts.concernUrl': 'concern-url',
  'mailPlan.reminders': 'second-reminder',
  'mailPlan.reminders.0': 'first-reminder',
  'mailPlan.reminders.1': 'second-reminder',
  'mailPlan.closing': 'closing-notice',
};

export const FAULTS: Readonly<Record<string, string>> = {
  id: 'The short name is lower-case words and digits joined by hyphens, like spring-2027',
  title: 'Give it a title of at most 120 characters',
  k: 'The smallest group must be 5 people or more',
  'help-email': 'Give the address where people ask for help',
  'eap-phone': 'Enter the telephone number for support',
  'concern-url': 'Enter the address of the page on raising a concern',
  'first-reminder': 'The first reminder comes 1 to 60 days after the invitation',
  'second-reminder': 'The second reminder comes after the first, and at most 60 days after the invitation',
  'closing-notice': 'The notice comes 1 to 60 days before the last day',
};

/** Before what is the same for everyone asked: `context-wave`. */
export const CONTEXT = 'context-';

/** What was found wrong with a draft, under the names of the form's fields and in whole sentences. */
export const atFields = (issues: readonly Issue[]): readonly Issue[] =>
  issues.map(({ at, message }) => {
    const [kind = '', of] = at.split(' ');
    if (kind === 'context') return { at: `${CONTEXT}${of}`, message: sentence(of ?? '', message) };
    const field = kind === 'opens' || kind === 'closes' ? `${kind}-day` : at;
    return { at: field, message: sentence(CALLED[at] ?? '', message) };
  });

const sentence = (called: string, message: string): string => {
  if (called === '' || /^[A-Z]/.test(message)) return message;
  const whole = message.startsWith(called)
    ? message
    : `${called}${/^\d/.test(message) ? ': ' : ' '}${message}`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
};
