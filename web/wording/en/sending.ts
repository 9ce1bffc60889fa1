export const sending = {
  checkIntro: 'You can change any answer before you send it. You cannot change answers after that.',
  equalityTitle: 'Before you send your answers',
  equalityNext: 'There are a few equality questions, which are optional. You send your answers after them.',
  equalityKept:
    'Each answer is kept alone: not with your other answers, and not with your role, your unit or your region. They ' +
    'are counted once a year for England and Wales as a whole, and numbers under {{k}} are left out.',
  sendTitle: 'Now send your answers',
  stop: 'Stop without sending and delete my answers',
  hidden: 'your answer:',
  sentTitle: 'Your answers are sent',
  receiptLabel: 'Your receipt code',
  receiptUse:
    'This code can do one thing: withdraw your answers before they are mixed. It cannot show them. We do not keep ' +
    'it, so take a photo of it, write it down or copy it now.',
  nextTitle: 'What happens next',
  shuffleNext: {
    region:
      'Your answers will be mixed with those of others from your region on {{day}}, if at least {{k}} people there ' +
      'have sent theirs by then. If not, they wait, still sealed, for the next month.',
    campaign:
      'Your answers will be mixed with those of others on {{day}}, if at least {{k}} people have sent theirs by ' +
      'then. If not, they wait, still sealed, for the next month.',
  },
  shuffleAfter: 'Once they are mixed, nobody can look them up and they cannot be withdrawn.',
  /** What reports are for, by the audience of the instrument. */
  reports: {
    leaver:
      'They are then counted in reports that help the service to see why people leave and what could help them to stay.',
    candidate: 'They are then counted in reports that help the service to recruit better.',
    assessor: 'They are then counted in reports that help the service to assess better.',
    other: 'They are then counted in reports that help the service to do better.',
  },
  withdrawBefore: 'Changed your mind?',
  withdrawLink: 'Withdraw your answers',
  finishText: 'If others use this device, clear this page when you have saved your code.',
  finish: 'Clear this page',
  finishedTitle: 'This browser has forgotten your session',
  finishedText: 'You can close this page.',
  withdrawTitle: 'Withdraw your answers',
  withdrawText:
    'Enter the receipt code that you were shown when you sent your answers. Answers can be withdrawn until they ' +
    'are mixed with those of others at the monthly shuffle.',
  withdrawHint: 'It has 16 letters and numbers in groups of 4. Capitals, spaces and hyphens do not matter.',
  withdrawError: 'Enter the 16 letters and numbers of your receipt code',
  withdrawButton: 'Withdraw my answers',
  withdrawnTitle: 'Your withdrawal is recorded',
  withdrawn: 'If your answers had not been mixed by {{day}}, they are removed.',
  withdrawnWhy:
    'We do not look up whether a code belongs to any answers, so this page is the same for every code. If you ' +
    'think that you typed yours wrongly, you can enter it again.',
  withdrawnAgain: 'Enter a code again',
} as const;
