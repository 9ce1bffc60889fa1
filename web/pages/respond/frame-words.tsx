import { ENGLISH, type PageWords } from '../../layout/words.ts';
import type { CommonWord } from '../../wording/en/common.ts';
import { type Language, word } from '../../wording/word.ts';

/** The layout's words. Those with no Welsh yet are marked as English where the page is in Welsh. */
export function frameWords(language: Language): PageWords {
  if (language === 'en')
    return { ...ENGLISH, feedback: { ...ENGLISH.feedback, link: word('en', 'feedback').text } };
  const say = (name: CommonWord) => word(language, name).text;
  const { skip, service, feedback } = ENGLISH;
  return {
    ...ENGLISH,
    organisation: say('organisation'),
    back: say('back'),
    continue: say('continue'),
    problem: <span lang="cy">{say('problem')}</span>,
    support: say('support'),
    privacy: say('privacy'),
    cookies: say('cookies'),
    accessibility: say('accessibility'),
    skip: <span lang="en">{skip}</span>,
    // Labels that nobody sees are in the language of what they name, or are names themselves.
    footer: say('support'),
    serviceInformation: service,
    language: 'English, Cymraeg',
    feedback: {
      before: <span lang="en">{feedback.before}</span>,
      link: say('feedback'),
      after: <span lang="en">{feedback.after}</span>,
    },
  };
}
