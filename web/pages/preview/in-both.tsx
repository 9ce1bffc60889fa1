import type { Child } from 'hono/jsx';
import type { Language } from '../../../shared/domain/instrument/translation/in-language.ts';

/** The same in English and in Welsh, side by side where there is room for two phones. */
export const InBoth = ({ shown }: { readonly shown: (language: Language) => Child }) => (
  <div class="holdfast-preview">
    {(['en', 'cy'] as const).map((language) => (
      <div>
        <p class="govuk-caption-m">{language === 'en' ? 'English' : <span lang="cy">Cymraeg</span>}</p>
        {shown(language)}
      </div>
    ))}
  </div>
);
