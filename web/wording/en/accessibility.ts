import type { Prose } from '../prose.ts';

export const accessibility = {
  title: 'Accessibility statement',
  sections: [
    {
      text: ['We want as many people as possible to be able to use this survey. You should be able to:'],
      list: [
        'use it with a keyboard only',
        'use it on a narrow screen, or zoomed in to 400%, without scrolling from side to side',
        'use it with a screen reader',
        'use it with JavaScript turned off',
        'take as long as you need, and stop and come back',
      ],
    },
    {
      title: 'How accessible it is',
      text: [
        'It is built to meet the Web Content Accessibility Guidelines (WCAG) version 2.2 at level AA.',
        'Every page of every survey is tested by software, in English and in Welsh and with errors shown, at a width ' +
          'of 320 and of 1280 pixels. Whole surveys are answered in a browser without JavaScript, and with a keyboard ' +
          'only. It has not yet been audited by people who are independent of us, or tested with people who use ' +
          'assistive technology, so there may be problems that we do not know.',
      ],
    },
    {
      title: 'Time limits',
      text: [
        'There is no time limit on a page. Answers that are not sent are kept for at least 2 weeks after the last one ' +
          'you gave, for as long as your link works. If little of that time is left, the page says so at its top, and ' +
          'any answer extends it.',
      ],
    },
    {
      title: 'What is not accessible yet',
      list: [
        'Not everything is in Welsh yet. What is not is shown in English, and is marked as English for screen readers.',
        'If you have chosen an answer on a page, you cannot clear it there. Select the button to skip instead.',
      ],
    },
    {
      title: 'Tell us about a problem',
      text: [
        'Write to the address on the support page. If you are not content with how we answer, contact the Equality ' +
          'Advisory and Support Service (EASS).',
      ],
    },
  ],
} as const satisfies Prose;
