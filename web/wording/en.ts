import { accessibility } from './en/accessibility.ts';
import { common } from './en/common.ts';
import { cookies } from './en/cookies.ts';
import { frame } from './en/frame.ts';
import { information } from './en/information.ts';
import { landing } from './en/landing.ts';
import { noMail } from './en/no-mail.ts';
import { openLink } from './en/open-link.ts';
import { privacy } from './en/privacy.ts';
import { promise } from './en/promise.ts';
import { questions } from './en/questions.ts';
import { refusals } from './en/refusals.ts';
import { saving } from './en/saving.ts';
import { sending } from './en/sending.ts';

/** What the respondents' pages say, apart from the instrument's own words. */
export const words = {
  common,
  frame,
  promise,
  landing,
  saving,
  questions,
  sending,
  refusals,
  information,
  noMail,
  openLink,
  privacy,
  cookies,
  accessibility,
} as const;
