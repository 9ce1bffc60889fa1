import { Footer } from '../components/footer.tsx';
import { LanguageButton, type LanguageItem } from '../components/language-navigation.tsx';
import type { PageLinks } from './page-props.ts';
import type { PageWords } from './words.ts';

interface PageFooterProps {
  readonly links: PageLinks;
  readonly words: PageWords;
  readonly languages?: readonly LanguageItem[] | undefined;
}

/** The same links in the same order on each page, so that help is always in one place (WCAG 2.2, 3.2.6). */
export function PageFooter({ links, words, languages = [] }: PageFooterProps) {
  const others = languages.filter((language) => !language.current);
  return (
    <footer class="govuk-template__footer">
      <Footer
        meta={{
          visuallyHiddenTitle: words.footer,
          items: [
            { href: links.support, text: words.support },
            { href: links.privacy, text: words.privacy },
            { href: links.cookies, text: words.cookies },
            { href: links.accessibility, text: words.accessibility },
            ...others.map((language) =>
              language.button
                ? { content: <LanguageButton {...language} {...language.button} /> }
                : {
                    href: language.href ?? '',
                    text: language.text,
                    attributes: { lang: language.lang, hreflang: language.lang, rel: 'alternate' },
                  },
            ),
          ],
        }}
      />
    </footer>
  );
}
