import type { QuickWin } from '../../../shared/domain/report/report.ts';
import { Said, useWords } from './said.tsx';

/** Where a practice comes from, and how strongly: said with each one. */
export const sourceWords = ({ source, page, section, region, strength }: QuickWin): string =>
  `${source}, ${page === null ? '' : `page ${page}, `}${section}. Where: ${region}. Strength: ${strength}.`;

export const QuickWins = ({
  note,
  wins,
  gaps,
}: {
  readonly note: string;
  readonly wins: readonly QuickWin[];
  readonly gaps: readonly string[];
}) => (
  <section class="holdfast-report__section">
    <h2 class="govuk-heading-m">{useWords().wins}</h2>
    <p class="govuk-body">
      <Said text={note} />
    </p>
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      {wins.map((win) => (
        <li>
          <strong>
            <Said text={win.title} />
          </strong>
          . <Said text={win.what} />{' '}
          <span class="holdfast-report__for">
            <Said text={`For: ${win.drivers.join('; ')}.`} />
          </span>{' '}
          {useWords()[win.lever]}.
          <span class="holdfast-report__source">
            <Said text={sourceWords(win)} />
          </span>
        </li>
      ))}
    </ol>
    {gaps.length > 0 && (
      <>
        <h3 class="govuk-heading-s">{useWords().gaps}</h3>
        <ul class="govuk-list govuk-list--bullet">
          {gaps.map((gap) => (
            <li>
              <Said text={gap} />
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);
