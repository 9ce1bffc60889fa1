import type { Prose } from '../prose.ts';

export const cookies = {
  title: 'Cookies',
  sections: [
    {
      text: [
        'We use one cookie, called __Host-holdfast. It is set when you start to answer. It holds the key to your ' +
          'unfinished answers and the language you chose, and after you have sent your answers the date of the ' +
          'shuffle. It is deleted when you close your browser.',
        'The survey cannot work without it, so we do not ask you to accept it. We set no other cookies, for ' +
          'ourselves or for anybody else.',
      ],
    },
  ],
} as const satisfies Prose;
