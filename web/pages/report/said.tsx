import { createContext, useContext } from 'hono/jsx';
import { langOf } from '../../../shared/domain/report/language.ts';
import type { Report, Words } from '../../../shared/domain/report/report.ts';
import { ENGLISH } from '../../../shared/domain/report/welsh/english.ts';

type Spoken = Pick<Report, 'language' | 'words'>;

/** In which language the page is, and its own words. */
export const Speech = createContext<Spoken>({ language: { code: 'en', welsh: [] }, words: ENGLISH.parts });

export const useWords = (): Words => useContext(Speech).words;

export const useLang = (text: string): 'en' | undefined => langOf(useContext(Speech), text);

/** A text of the report, marked where it is not in the language of the page. */
export const Said = ({ text }: { readonly text: string }) => {
  const lang = useLang(text);
  return lang === undefined ? <>{text}</> : <span lang={lang}>{text}</span>;
};
