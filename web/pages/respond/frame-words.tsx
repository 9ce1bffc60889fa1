import { ENGLISH, type PageWords } from '../../layout/words.ts';
import type { CommonWord } from '../../wording/en/common.ts';
import { type Hearer, spoken } from '../../wording/spoken.ts';
import { word } from '../../wording/word.ts';

/** The layout's words. Those with no Welsh yet are marked as English where the page is in Welsh. */
export function frameWords(to: Hearer): PageWords {
  if (to.language === 'en')
    return { ...ENGLISH, feedback: { ...ENGLISH.feedback, link: word(to, 'feedback').text } };
  const plain = (name: CommonWord) => word(to, name).text;
  const around = (name: 'skip' | 'feedbackBefore' | 'feedbackAfter') => {
    const { text, lang } = spoken(to, `frame.${name}`);
    return <span lang={lang}>{text}</span>;
  };
  const problem = word(to, 'problem');
  return {
    ...ENGLISH,
    organisation: plain('organisation'),
    back: plain('back'),
    continue: plain('continue'),
    error: `${spoken(to, 'frame.error').text} `,
    problem: <span lang={problem.lang}>{problem.text}</span>,
    support: plain('support'),
    privacy: plain('privacy'),
    cookies: plain('cookies'),
    accessibility: plain('accessibility'),
    skip: around('skip'),
    // Labels that nobody sees are in the language of what they name, or are names themselves.
    footer: plain('support'),
    serviceInformation: ENGLISH.service,
    language: 'English, Cymraeg',
    feedback: {
      before: <>{around('feedbackBefore')} </>,
      link: plain('feedback'),
      after: <> {around('feedbackAfter')}</>,
    },
  };
}
