import type { Child } from 'hono/jsx';
import type { ErrorSummaryItem } from '../components/error-summary.tsx';
import type { LanguageItem } from '../components/language-navigation.tsx';
import type { NavigationItem } from '../components/service-navigation.tsx';
import type { AssetPaths } from './assets.ts';
import type { PageWords } from './words.ts';

export interface PageProps {
  /** The page's own title; the service's name follows it. */
  readonly title: string;
  readonly assets: AssetPaths;
  readonly links: PageLinks;
  readonly lang?: 'en' | 'cy' | undefined;
  /** The language of the title, where that is not the content's. */
  readonly titleLang?: 'en' | 'cy' | undefined;
  /** The language of the content, where it is not in the page's: what is not translated yet. */
  readonly contentLang?: 'en' | 'cy' | undefined;
  readonly words?: PageWords | undefined;
  /** Address of the page before. */
  readonly back?: string | undefined;
  /** In the place of the link back: where the page stands. */
  readonly trail?: Child;
  /** What is wrong with the answers on the page: shown at its top, and said in its title. */
  readonly error?: readonly ErrorSummaryItem[] | undefined;
  readonly nav?: readonly NavigationItem[] | undefined;
  /** Who is signed in. */
  readonly user?: string | undefined;
  /** What the session's forms carry, where there is a session. */
  readonly formKey?: string | undefined;
  /** This page in each language, where there is more than one. */
  readonly languages?: readonly LanguageItem[] | undefined;
  /** Where the page has a form that soon ends: a script asks for it anew, and a browser without one goes on to `leadsTo`. */
  readonly formEnds?: { readonly seconds: number; readonly leadsTo: string } | undefined;
  readonly children?: Child;
}

export interface PageLinks {
  readonly home: string;
  readonly feedback: string;
  readonly support: string;
  readonly privacy: string;
  readonly cookies: string;
  readonly accessibility: string;
}
