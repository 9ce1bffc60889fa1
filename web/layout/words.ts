import type { Child } from 'hono/jsx';

/**
 * The wording that every page of a site shares, in one language. What is shown may carry marks of its own, for
 * words that are still in another language.
 */
export interface PageWords {
  readonly organisation: string;
  readonly service: string;
  readonly skip: Child;
  readonly back: string;
  readonly continue: string;
  /** Begins the title of a page that shows an error. */
  readonly error: string;
  readonly problem: Child;
  readonly phase: string;
  /** Around the words that are the link to give feedback. */
  readonly feedback: { readonly before: Child; readonly link: string; readonly after: Child };
  readonly menu: string;
  readonly serviceInformation: string;
  readonly footer: Child;
  readonly support: string;
  readonly privacy: string;
  readonly cookies: string;
  readonly accessibility: string;
  readonly language: string;
}

export const ENGLISH: PageWords = {
  organisation: 'HM Prison and Probation Service',
  service: 'Holdfast',
  skip: 'Skip to main content',
  back: 'Back',
  continue: 'Continue',
  error: 'Error: ',
  problem: 'There is a problem',
  phase: 'Beta',
  feedback: {
    before: 'This is a new service. ',
    link: 'Give your feedback',
    after: ' to help us improve it.',
  },
  menu: 'Menu',
  serviceInformation: 'Service information',
  footer: 'Support links',
  support: 'Support',
  privacy: 'Privacy notice',
  cookies: 'Cookies',
  accessibility: 'Accessibility statement',
  language: 'Language',
};
