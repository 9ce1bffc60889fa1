import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { AssetPaths } from '../../layout/assets.ts';
import type { Language } from '../../../shared/domain/instrument/translation/in-language.ts';
import type { Hearer } from '../../wording/spoken.ts';

/** What every respondents' page is told about the visit. */
export interface View extends Hearer {
  readonly assets: AssetPaths;
  /** Whether something on a Welsh page may be in English for want of Welsh. */
  readonly partlyEnglish?: boolean | undefined;
  /** The address of the page itself, without a query, and what its query says besides the language. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Whether this browser is answering, has sent, or neither. */
  readonly session: 'none' | 'answering' | 'sent';
  /** What the forms of this browser's session carry. */
  readonly formKey?: string | undefined;
  /** Where the page belongs to a campaign. */
  readonly campaign?: Pick<Campaign, 'id' | 'contacts'> | undefined;
}

function address(path: string, query: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(query).toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A browser without a session has nothing but the address to remember its language by. */
const languageOf = ({ language, session }: View): Readonly<Record<string, string>> =>
  language === 'cy' && session === 'none' ? { lang: 'cy' } : {};

export const to = (view: View, path: string, query: Readonly<Record<string, string>> = {}): string =>
  address(path, { ...query, ...languageOf(view) });

/** For pages that say who to turn to. */
export const toInformation = (view: View, path: string): string =>
  address(path, { ...(view.campaign && { campaign: view.campaign.id }), ...languageOf(view) });

/** This page in another language: the same place, and answers stay where they are. */
export const inLanguage = ({ path, query }: View, language: Language): string =>
  address(path, { ...query, lang: language });
