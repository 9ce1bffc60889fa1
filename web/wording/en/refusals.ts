/** What went wrong, in a sentence, and what to do about it. */
export const refusals = {
  'link-unknown': {
    title: 'This link does not work',
    text: [
      'We do not know this link. Check that you copied all of it: it is long, and can break across two lines in an email or a letter.',
      'Links stop working at the end of the day that is in the email or letter they came in, and are then forgotten.',
    ],
  },
  'link-expired': {
    title: 'This link has expired',
    text: [
      'Each link works until a date that is in the email or letter it came in, or until the survey closes. Nothing was sent.',
    ],
  },
  'link-replaced': {
    title: 'This link was replaced',
    text: [
      'A newer link was made in its place. Use the link in your latest email or letter. Nothing was sent.',
    ],
  },
  'link-used': {
    title: 'Not accepted: this link was used',
    text: [
      'Answers were already sent with this link, from another session. Each link can send answers once, so those you have just entered were not sent.',
      'If it was not you who sent answers with it, you can have a new link. The answers sent with the old one are then left out.',
    ],
  },
  'session-lost': {
    title: 'We cannot find your answers in this browser',
    text: [
      'This happens when the browser was closed, when the answers were sent or deleted, or when they have passed the date until which they are kept.',
      'If you saved your resume code, you can go on from where you were. If not, open your personal link and start again.',
    ],
  },
  'not-found': {
    title: 'Page not found',
    text: [
      'If you typed the address, check that it is correct. If you pasted it, check that you copied all of it.',
    ],
  },
  'not-allowed': {
    title: 'This form was not sent from our pages',
    text: [
      'For your safety we take answers only from our own pages. Go back, load the page again and try once more.',
    ],
  },
  'wrong-method': {
    title: 'This page cannot be used in that way',
    text: ['Go back to the page you came from and use its buttons and links.'],
  },
  conflict: {
    title: 'Your answers were changed in another window',
    text: ['Go on in one window only. What was saved last is kept.'],
  },
  invalid: {
    title: 'We could not read what was sent',
    text: [
      'The form was damaged on its way. Go back, load the page again and try once more. Answers saved before are kept.',
    ],
  },
  'too-large': {
    title: 'That is more than we can take',
    text: [
      'What was sent is far longer than any answer can be. Go back and shorten it. Answers saved before are kept.',
    ],
  },
  unavailable: {
    title: 'The service is busy',
    text: ['Nothing that you saved before is lost. Wait a minute and try again.'],
  },
  fault: {
    title: 'Sorry, there is a problem with the service',
    text: ['Nothing that you saved before is lost. Try again later.'],
  },
} as const;
