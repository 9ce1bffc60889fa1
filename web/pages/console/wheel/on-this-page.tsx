import { STRAND_NAMES } from '../../../../shared/domain/wheel/strands.ts';
import type { OfStrand } from '../../../../shared/domain/wheel/wheel.ts';

interface OnThisPageProps {
  readonly strands: readonly OfStrand[];
  readonly staffing: boolean;
  readonly within: boolean;
}

/** Where each strand is, and which have no figure: the page is long. */
export const OnThisPage = ({ strands, staffing, within }: OnThisPageProps) => (
  <nav class="holdfast-choice holdfast-choice--of-page" aria-label="On this page">
    <ul class="holdfast-choice__list">
      {strands.map(({ strand, why }) => (
        <li>
          <a class="govuk-link" href={`#${strand}`}>
            {STRAND_NAMES[strand]}
          </a>
          {why !== undefined && ' (no figure)'}
        </li>
      ))}
      {staffing && (
        <li>
          <a class="govuk-link" href="#forecast">
            Staff in the next 12 months
          </a>
        </li>
      )}
      {within && (
        <li>
          <a class="govuk-link" href="#within">
            Places within
          </a>
        </li>
      )}
    </ul>
  </nav>
);
