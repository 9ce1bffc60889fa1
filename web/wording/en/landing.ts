/** Who a survey is for and what it asks about: by its id, or by the audience of its instrument. */
const ABOUT = {
  leaver: [
    'This survey is for people who are leaving the Probation Service, or have just left. It asks why you are ' +
      'leaving, what it was like to work here, and whether anything could have helped you to stay.',
  ],
  'psychological-safety': [
    'This survey is for staff of the Probation Service. It asks whether people in your team can speak up, and how ' +
      'your team works and learns.',
  ],
  'new-starter-check': [
    'This survey is for people who are new in the Probation Service. It asks how your job compares with what you ' +
      'expected, and whether you get the support you were promised.',
  ],
  staff: ['This survey is for staff of the Probation Service.'],
  anyone: ['This survey is for people who were sent a personal link to it.'],
  candidate: [
    'This survey is for people who applied for a job in the Probation Service, whatever became of it. It asks what ' +
      'it was like to apply.',
    'Your answers do not affect any decision about your application. Nobody who decides about it can see them.',
  ],
  assessor: [
    'This survey is for people who assessed candidates for jobs in the Probation Service. It asks how well the ' +
      'assessment worked.',
    'It is read after the campaign has closed. If something about a decision worries you, tell the recruitment ' +
      'lead now.',
  ],
} as const;

const KEPT = {
  unit: 'The answers you choose, and the probation delivery unit (PDU) or other unit that your link was made for.',
  region: 'The answers you choose, and the region that your link was made for.',
  campaign: 'The answers you choose.',
} as const;

const SMALLEST = {
  unit:
    'The smallest group that there are ever figures for is a PDU or a unit of that kind. There are none for a ' +
    'team, and your manager cannot see what you or your team answered.',
  region:
    'The smallest group that there are ever figures for is a region. There are none for an office or a panel.',
  campaign:
    'There are figures only for everyone who answers, taken together. There are none for a panel or a region.',
} as const;

export const landing = {
  about: ABOUT,
  time:
    'It takes about {{from}} to {{to}} minutes. Taking part is your choice. You can skip most questions, and stop and ' +
    'come back later.',
  promiseTitle: 'What happens to your answers',
  keepTitle: 'What we keep',
  kept: KEPT,
  keptFromLink: 'What your link says in the place of a question, such as the role you applied for.',
  keptProfile:
    'Answers about you, such as your role and length of service, kept by region only and apart from the rest.',
  keptWords: 'What you write in your own words, kept apart from your other answers.',
  smallest: SMALLEST,
  keepNot:
    'We do not ask for your name, email address, staff number or date of birth. Do not name anyone in what you ' +
    'write, and leave out anything that could identify you or another person.',
  limits:
    'Your answers are confidential. Nobody reads them one by one as they come in, so this survey is not a way ' +
    'to get help or to report something.',
  supportLink: 'See where to get support now',
  until: 'Your link works once, and until the end of {{day}}.',
  continueTitle: 'You have started this survey in this browser',
  continueLink: 'Go on with your answers',
  sentTitle: 'Answers were sent from this browser',
  sentLink: 'See your receipt code',
  resumeLink: 'Go on with answers you started before',
  withdrawLink: 'Withdraw answers you have sent',
} as const;
