/** What the first page says where anybody may answer by its link. */
export const openLink = {
  keep: [
    'The answers you choose. This link says nothing about you: it is the same for everyone.',
    'What you write in your own words, kept apart from your other answers.',
  ],
  until:
    'This link works until the end of {{day}}. Send your answers once. Figures from this link are shown apart from ' +
    'those of people we invited.',
} as const;
