import type { QuickWin } from '../../../shared/domain/report/report.ts';

const LEVERS: Readonly<Record<QuickWin['lever'], string>> = {
  local: 'A head of PDU can act',
  regional: 'Needs the region',
  national: 'Needs the nation',
};

/** Where a practice comes from, and how strongly: said with each one. */
export const sourceWords = ({ source, page, section, region, strength }: QuickWin): string =>
  `${source}, ${page === null ? '' : `page ${page}, `}${section}. Where: ${region}. Strength: ${strength}.`;

export const leverWords = ({ lever }: QuickWin): string => LEVERS[lever];

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
    <h2 class="govuk-heading-m">Quick wins to consider</h2>
    <p class="govuk-body">{note}</p>
    <ol class="govuk-list govuk-list--number govuk-list--spaced">
      {wins.map((win) => (
        <li>
          <strong>{win.title}</strong>. {win.what}{' '}
          <span class="holdfast-report__for">For: {win.drivers.join('; ')}.</span> {leverWords(win)}.
          <span class="holdfast-report__source">{sourceWords(win)}</span>
        </li>
      ))}
    </ol>
    {gaps.length > 0 && (
      <>
        <h3 class="govuk-heading-s">What the sources leave open</h3>
        <ul class="govuk-list govuk-list--bullet">
          {gaps.map((gap) => (
            <li>{gap}</li>
          ))}
        </ul>
      </>
    )}
  </section>
);
