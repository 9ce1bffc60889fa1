/** Who a survey is for and what it asks about, by the audience of its instrument. */
const ABOUT: Readonly<Record<string, string>> = {
  leaver:
    'This survey is for people who are leaving the Probation Service, or have just left. It asks why you are ' +
    'leaving, what it was like to work here, and whether anything could have helped you to stay.',
};

export const landing = {
  about: (audience: string): string =>
    ABOUT[audience] ?? 'This survey is for people who were sent a personal link to it.',
  time: (from: number, to: number): string =>
    `It takes ${from} to ${to} minutes. Taking part is your choice. You can skip most questions, and stop and ` +
    'come back later.',
  promiseTitle: 'What happens to your answers',
  keepTitle: 'What we keep',
  keep: [
    'The answers you choose, and the probation delivery unit (PDU) or other unit that your link was made for.',
    'What you write in your own words, kept apart from your other answers and from your unit.',
  ],
  keepNot:
    'We do not ask for your name, email address, staff number or date of birth. Do not name anyone in what you ' +
    'write, and leave out anything that could identify you or another person.',
  limits:
    'Your answers are confidential. Nobody reads them one by one as they come in, so this survey is not a way ' +
    'to get help or to report something.',
  supportLink: 'See where to get support now',
  until: (day: string): string => `Your link works once, and until the end of ${day}.`,
  continueTitle: 'You have started this survey in this browser',
  continueLink: 'Go on with your answers',
  sentTitle: 'Answers were sent from this browser',
  sentLink: 'See your receipt code',
  resumeLink: 'Go on with answers you started before',
  withdrawLink: 'Withdraw answers you have sent',
} as const;
