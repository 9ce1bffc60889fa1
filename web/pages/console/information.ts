import type { Prose } from '../../wording/prose.ts';

/** The pages that every footer leads to, by their addresses. */
export const INFORMATION: Readonly<Record<'/support' | '/privacy' | '/cookies' | '/accessibility', Prose>> = {
  '/support': {
    title: 'Support',
    sections: [
      {
        text: [
          'If you cannot sign in, or need a role that you do not have, ask the platform administrator of your ' +
            'organisation. If a report run failed, the page of the run says what stopped it and whether it is safe ' +
            'to run it again.',
          'Send feedback on this service to the platform administrator, too.',
        ],
      },
      {
        title: 'What nobody can look up',
        text: [
          'Nobody can see who has answered, what one person answered, or how many answers wait for a unit, ' +
            'administrators and researchers included.',
        ],
      },
    ],
  },
  '/privacy': {
    title: 'Privacy notice',
    sections: [
      {
        text: [
          'This notice is for staff who use the console. People who answer a survey have a notice of their own on ' +
            'the pages of the survey.',
        ],
      },
      {
        title: 'What we keep about you',
        list: [
          'your name, your address, your role and the regions and units you answer for, as the sign-in service gives ' +
            'them, until 400 days after you last signed in',
          'a record of each time you sign in, of each report that you open or download, and of whatever you start or ' +
            'change here, without the figures in it. It cannot be changed or deleted, and administrators read it',
        ],
      },
    ],
  },
  '/cookies': {
    title: 'Cookies',
    sections: [
      {
        text: [
          'The console sets 2 cookies. It cannot work without them, so we do not ask you to accept them.',
        ],
        list: [
          '__Host-holdfast-console holds the key of your session. It is deleted when you close your browser.',
          '__Host-holdfast-sign-in ties the answer of the sign-in service to your browser. It is deleted as soon as ' +
            'you are signed in, and after 10 minutes at the latest.',
        ],
      },
    ],
  },
  '/accessibility': {
    title: 'Accessibility statement',
    sections: [
      {
        text: ['We want as many people as possible to be able to use the console. You should be able to:'],
        list: [
          'use it with a keyboard only',
          'use it on a narrow screen, or zoomed in to 400%',
          'use it with a screen reader',
          'use it with JavaScript turned off',
        ],
      },
      {
        title: 'How accessible it is',
        text: [
          'It is built to meet the Web Content Accessibility Guidelines (WCAG) version 2.2 at level AA. Each kind of ' +
            'page is tested by software, at a width of 320 and of 1280 pixels. It has not yet been audited by people ' +
            'who are independent of us, or tested with people who use assistive technology.',
          'Tell the platform administrator about any problem that you find.',
        ],
      },
    ],
  },
};
