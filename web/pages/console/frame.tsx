import type { Child } from 'hono/jsx';
import { Breadcrumbs } from '../../components/breadcrumbs.tsx';
import type { AssetPaths } from '../../layout/assets.ts';
import { Page } from '../../layout/page.tsx';
import type { PageProps } from '../../layout/page-props.ts';
import { ENGLISH } from '../../layout/words.ts';

/** What each page of the console is told of its surroundings. */
export interface Surroundings {
  readonly assets: AssetPaths;
  /** Who is signed in. */
  readonly user: string | undefined;
  /** What the forms of their session carry. */
  readonly formKey: string | undefined;
  /** Where they may go from every page. */
  readonly navigation: PageProps['nav'];
}

interface FrameProps extends Surroundings {
  readonly title: string;
  /** Pages above this one: on a phone the first and the last of them. */
  readonly trail?: readonly { readonly text: string; readonly href: string }[] | undefined;
  /** What is wrong with what was typed. */
  readonly error?: PageProps['error'];
  readonly children?: Child;
}

export const Frame = ({ title, trail, children, navigation, ...surroundings }: FrameProps) => (
  <Page
    {...surroundings}
    nav={navigation}
    title={title}
    words={WORDS}
    links={LINKS}
    trail={trail && <Breadcrumbs items={trail} collapseOnMobile />}
  >
    {children}
  </Page>
);

/** A width at which lines can be read. */
export const Column = ({ children }: { children?: Child }) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">{children}</div>
  </div>
);

const WORDS = { ...ENGLISH, service: 'Holdfast research console' };

const LINKS = {
  home: '/',
  feedback: '/support',
  support: '/support',
  privacy: '/privacy',
  cookies: '/cookies',
  accessibility: '/accessibility',
};

export const CAMPAIGNS = { text: 'Campaigns', href: '/' };
export const REPORTS = { text: 'Reports', href: '/reports' };
