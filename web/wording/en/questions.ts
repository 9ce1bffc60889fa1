export const questions = {
  progress: 'Question group {{group}} of {{of}}',
  pageOf: ', page {{page}} of {{of}}',
  titleOf: '{{section}} (page {{page}} of {{of}})',
  characters: 'You can enter up to {{count}} characters',
  droppedOne: 'Because of your change, one answer no longer applies and was removed:',
  droppedMany: 'Because of your change, {{count}} answers no longer apply and were removed:',
  supportTitle: 'Support if you need it',
  supportWhy:
    'Something in your answers made us think that this could help. You can go on with the survey whenever you like.',
  notMonitored: 'Your answers are not monitored, and nobody will get in touch because of what you answer.',
  endTitle: 'You have chosen not to take part',
  endNothing:
    'Nothing was sent, and nothing that you entered is kept. If you change your mind, open your personal link ' +
    'again while it still works.',
  endKept:
    'Nothing was sent. What you have entered is kept until the end of {{day}}, unless you delete it now.',
  endDelete: 'Delete my answers',
  endBack: 'Go back to your answers',
  deletedTitle: 'Your answers are deleted',
  deletedText: 'Nothing was sent, and nothing that you entered is kept.',
} as const;
