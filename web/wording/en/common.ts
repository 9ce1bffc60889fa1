/** Words of the interface that many pages share: the only ones with a Welsh translation so far. */
export const common = {
  organisation: 'HM Prison and Probation Service',
  startNow: 'Start now',
  continue: 'Continue',
  back: 'Back',
  change: 'Change',
  checkYourAnswers: 'Check your answers',
  problem: 'There is a problem',
  pageNotFound: 'Page not found',
  important: 'Important',
  optional: '(optional)',
  month: 'Month',
  year: 'Year',
  support: 'Support',
  privacy: 'Privacy notice',
  cookies: 'Cookies',
  accessibility: 'Accessibility statement',
  feedback: 'Give feedback',
} as const;

export type CommonWord = keyof typeof common;
