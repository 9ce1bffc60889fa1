import type { Section } from '../../../shared/domain/report/report.ts';
import { titleOf } from '../../../shared/domain/report/sections.ts';
import { Said, useWords } from './said.tsx';

/** Where a part stands on the page. */
export const partOf = (at: number): string => `part-${at + 1}`;

/** Fewer parts than this are seen at once. */
const MANY = 4;

/** Links to the parts: a phone shows little of a long page at a time. */
export const Contents = ({ sections }: { readonly sections: readonly Section[] }) => {
  const words = useWords();
  const parts = sections.flatMap((section, at) => {
    const title = titleOf(section, words);
    return title === undefined ? [] : [{ title, href: `#${partOf(at)}` }];
  });
  if (parts.length < MANY) return null;
  return (
    <nav class="holdfast-report__contents" aria-labelledby="contents">
      <h2 class="govuk-heading-s" id="contents">
        {words.contents}
      </h2>
      <ul class="govuk-list">
        {parts.map(({ title, href }) => (
          <li>
            <a class="govuk-link" href={href}>
              <Said text={title} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
