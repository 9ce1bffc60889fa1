export const information = {
  homeTitle: 'Surveys of the Probation Service',
  homeText: [
    'You need a personal link to take part. It is in the email or letter that invited you.',
    'Opening your link sends nothing and does not use it up.',
  ],
  supportTitle: 'Support if you need it',
  supportWithout: [
    'In an emergency, call 999.',
    'Samaritans: call 116 123 free, any time, day or night. You do not need to give your name.',
    'Urgent mental health help from the NHS: call 111 and choose the mental health option. This works in England and Wales.',
  ],
  website: '{{name}} website',
  questionsTitle: 'Questions about this survey',
  questionsText: 'Write to',
  questionsHint:
    'Whoever reads your message sees the address it comes from. Do not write your answers or your codes in it.',
  ask: 'To ask for another link, or for help, write to',
  askOther:
    'To ask for another link, or for help, reply to the email that invited you, or use the contact in the letter.',
  backToAnswers: 'Go back to your answers',
  tryAgain: 'Try again',
  english: 'Some of this page is not in Welsh yet. What is not is shown in English.',
} as const;
