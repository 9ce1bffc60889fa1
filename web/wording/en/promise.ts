/** The promise, word for word, with the campaign's k. It is never called anonymous: a link is a person's own. */
export const promise =
  'Your answers are sealed when you send them, and mixed with those of at least {{others}} others at a monthly ' +
  'shuffle. From then on nothing we keep ties them to your link, and nobody, including you, can look them up. ' +
  'Figures appear only for groups of {{k}} or more.';
