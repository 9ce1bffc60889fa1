import type { CommonWord } from './en/common.ts';

/**
 * Welsh as it is used in public services, for interface words alone. All else is shown in English, and marked as
 * English, until a translator's file has come back (`translate import`).
 */
export const cy: Partial<Record<CommonWord, string>> = {
  organisation: 'Gwasanaeth Carchardai a Phrawf EF',
  startNow: 'Dechrau nawr',
  continue: 'Parhau',
  back: 'Yn ôl',
  change: 'Newid',
  checkYourAnswers: 'Gwiriwch eich atebion',
  problem: 'Mae yna broblem',
  pageNotFound: 'Tudalen heb ei chanfod',
  important: 'Pwysig',
  optional: '(dewisol)',
  month: 'Mis',
  year: 'Blwyddyn',
  support: 'Cymorth',
  privacy: 'Hysbysiad preifatrwydd',
  cookies: 'Cwcis',
  accessibility: 'Datganiad hygyrchedd',
  feedback: 'Rhoi adborth',
};

/** Shown, as names and words of this kind have to be, and still for a Welsh speaker to confirm. */
export const TO_CONFIRM: ReadonlySet<CommonWord> = new Set(['organisation', 'optional']);
