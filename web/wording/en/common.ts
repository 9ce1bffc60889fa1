/** Words of the interface that many pages share. Some come with Welsh, in `cy.ts`. */
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
  skip: 'Skip this question',
  skipPage: 'Skip these statements',
  or: 'or',
  notProvided: 'Not provided',
  send: 'Send your answers',
} as const;

export type CommonWord = keyof typeof common;
