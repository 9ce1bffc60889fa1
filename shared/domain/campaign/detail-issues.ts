import { dayOf } from '../kernel/calendar.ts';
import { isDay } from '../kernel/ids.ts';
import type { Issue } from '../kernel/problem.ts';
import { isMailAddress } from './address.ts';
import type { Campaign } from './campaign.ts';

type Details = {
  readonly closes?: string | undefined;
  readonly contacts?: { readonly [name in keyof Campaign['contacts']]?: string | undefined } | undefined;
};

/** What is wrong with what is said when a campaign is made, beyond its form: people read or use each of it. */
export function detailIssues({ closes, contacts = {} }: Details, now: number): readonly Issue[] {
  const { helpEmail, concernUrl } = contacts;
  return [
    ...(closes === undefined ? [] : closingIssues(closes, dayOf(now))),
    ...(helpEmail === undefined || isMailAddress(helpEmail)
      ? []
      : [{ at: 'help-email', message: 'is not a mail address' }]),
    ...(concernUrl === undefined || isWebAddress(concernUrl)
      ? []
      : [{ at: 'concern-url', message: 'must be an address that begins with https://' }]),
  ];
}

function closingIssues(closes: string, today: string): readonly Issue[] {
  if (!isDay(closes)) return [{ at: 'closes', message: `${closes} is no day of the calendar` }];
  return closes < today ? [{ at: 'closes', message: `${closes} is over already` }] : [];
}

const isWebAddress = (text: string): boolean => URL.parse(text)?.protocol === 'https:';
