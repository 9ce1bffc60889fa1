export const saving = {
  codeTitle: 'Save this code to come back later',
  codeLabel: 'Your resume code',
  codeUse:
    'With this code you can stop at any time and go on in another browser or on another device. We show it once. ' +
    'Take a photo of it, write it down or copy it.',
  codeWarning:
    'Anyone who has this code can read and change your answers until you send them. Do not save it where others ' +
    'can see it. If you lose it, we cannot find it for you.',
  keptUntil:
    'There is no time limit while you answer. If you stop now, your answers can be opened until the end of ' +
    '{{day}}, and are then deleted. Each answer that you give later keeps them for at least 2 weeks more, for as long ' +
    'as your link works.',
  runningOut: {
    draft:
      'Answers that are not sent can be opened until the end of {{day}}. Answer or skip this page to keep them for at ' +
      'least 2 weeks more, or for as long as your link works.',
    link: 'Your link works until the end of {{day}}. Send your answers by then. After that they are deleted.',
  },
  shownTitle: 'Your resume code was shown when you started',
  shownText:
    'We show the code once, so that nobody who uses this browser after you can see it. Without it you can go on ' +
    'only in this browser, until you close it.',
  resumeTitle: 'Go on with your answers',
  resumeText: 'Enter the resume code that you were shown when you started.',
  resumeHint:
    'It has 26 letters and numbers, for example 7KXP-3N9D and so on. Capitals, spaces and hyphens do not matter.',
  resumeLost:
    'If you do not have the code, open your personal link again and start from the beginning. Answers that ' +
    'are not sent are deleted on the day you were told.',
  resumeError: 'Enter a code whose answers have not been sent and are still kept',
} as const;
