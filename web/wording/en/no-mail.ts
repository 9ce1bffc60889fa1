export const noMail = {
  title: 'Stop emails about this survey',
  text: [
    'We send an invitation, up to 2 reminders and a notice before the survey closes. They go to everyone who was invited, because we do not know who has answered.',
    'If you stop them, your personal link goes on working until its last day. Stopping emails tells nobody whether you have answered.',
  ],
  button: 'Stop emails about this survey',
  doneTitle: 'You will get no more emails about this survey',
  doneText: [
    'One that is on its way already may still arrive.',
    'Your personal link works as before. If you change your mind about emails, use the contact in the email that invited you.',
  ],
} as const;
