import type { Prose } from '../../wording/prose.ts';
import type { Surroundings } from './frame.tsx';
import { Notice } from './notice.tsx';

export const ProsePage = ({ prose, ...surroundings }: Surroundings & { prose: Prose }) => (
  <Notice {...surroundings} title={prose.title}>
    {prose.sections.map(({ title, text = [], list = [] }) => (
      <>
        {title !== undefined && <h2 class="govuk-heading-m">{title}</h2>}
        {text.map((paragraph) => (
          <p class="govuk-body">{paragraph}</p>
        ))}
        {list.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {list.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        )}
      </>
    ))}
  </Notice>
);
