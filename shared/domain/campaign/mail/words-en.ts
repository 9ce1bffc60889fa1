/** What mails and letters say. A day comes in the words of the language; an instrument that `about` does not name says nothing more. */
export const ENGLISH = {
  /** Before the title in the subject. */
  subject: {
    invitation: '',
    reminder: 'Reminder',
    'second-reminder': 'Last reminder',
    closing: 'Closing soon',
  },
  /** Above the English. */
  welshBelow: 'This message is in Welsh below.',
  invited: 'You are invited to take part in a survey: {{title}}.',
  about: {
    'exit-interview': [
      'It is for people who are leaving the Probation Service, or have just left. It asks why you are leaving, what ' +
        'it was like to work here, and whether anything could have helped you to stay.',
    ],
    'psychological-safety': [
      'It is for everyone who works in your part of the Probation Service. It asks how safe it feels to speak up, to ' +
        'ask for help and to learn from mistakes.',
      'Results are shown for a probation delivery unit (PDU) or a larger group, and never for a team.',
    ],
    'candidate-feedback': [
      'It is for people who applied for a job in the Probation Service, however far they got. It asks what applying ' +
        'was like.',
      'Taking part makes no difference to any application. Nobody who decides about applications sees your answers.',
    ],
    'assessor-feedback': [
      'It is for people who sifted, scored or interviewed candidates. It asks what would make assessing fairer and ' +
        'easier.',
      'If you saw something unfair about a decision that is still open, tell the recruitment lead now. Answers to ' +
        'this survey are read later, and only together.',
    ],
    'new-starter-check': [
      'It is for people who started in the Probation Service not long ago. It asks how the job compares with what ' +
        'you expected, and whether you got the support you were promised.',
    ],
  },
  time:
    'It takes about {{least}} to {{most}} minutes, on a phone or a computer. You can stop and go on later. Taking part is ' +
    'your choice.',
  ownDevice:
    'Your own phone or computer is the better choice: an employer can see what is done on a device that it manages.',
  promise:
    'Your answers are confidential. They are sealed when you send them, and mixed with those of at least ' +
    '{{others}} others at a monthly shuffle. Figures appear only for groups of {{k}} or more.',
  thanks: 'If you have sent your answers to "{{title}}", thank you. There is nothing more to do.',
  /** Why whoever has answered gets this too. */
  everyone: 'We do not know who has answered, so this email goes to everyone who was invited.',
  lastReminder: 'This is the last reminder.',
  lastMail: 'This is our last email about this survey.',
  start: 'Start the survey',
  orCopy: 'or copy this address into a browser:',
  until: 'Your link works until the end of {{day}}.',
  yours: 'It is yours alone, and answers can be sent with it once: do not forward this email.',
  /** The same on paper. */
  letter: {
    goTo: 'Type this address into a browser, with capital and small letters as they stand here:',
    yours: 'The link is yours alone, and answers can be sent with it once: do not pass this letter on.',
  },
  ask: 'If the link does not work, or you have a question, write to {{address}}.',
  stop: 'Stop emails about this survey',
  stopMeans: 'Your link goes on working. Stopping emails does not say whether you have answered.',
} as const;

/** Where a translator has not signed off all that a mail or letter says. */
export const NOT_IN_WELSH = 'This message is not in Welsh yet.';
