import { WarningText } from '../../components/warning-text.tsx';
import { clockInWords } from './campaign-words.ts';
import { Column, Frame, REPORTS, type Surroundings } from './frame.tsx';

interface ReleasedPageProps extends Surroundings {
  /** Every release, by campaign and clock. */
  readonly released: readonly {
    readonly campaign: string;
    readonly title: string;
    readonly clock: string;
  }[];
}

export const ReleasedPage = ({ released, ...surroundings }: ReleasedPageProps) => (
  <Frame {...surroundings} title="Released figures" trail={[REPORTS]}>
    <Column>
      <h1 class="govuk-heading-l">Released figures</h1>
      <p class="govuk-body">
        Every figure that was ever released, one a row, with ids that stay the same, and a code book of
        columns, questions and answers. What is withheld stays withheld here.
      </p>
      {released.length === 0 ? (
        <p class="govuk-body">Nothing is released yet.</p>
      ) : (
        <>
          <WarningText>
            OFFICIAL-SENSITIVE. It has the figures of every unit: share it only with people who may see all of
            them.
          </WarningText>
          <p class="govuk-body">
            <a class="govuk-link" href="/released/everything.zip">
              Everything: CSV, Parquet and code book in a zip file
            </a>
          </p>
          {[...Map.groupBy(released, ({ campaign }) => campaign)].map(([campaign, of]) => (
            <>
              <h2 class="govuk-heading-m">{of[0]?.title}</h2>
              <ul class="govuk-list">
                <li>
                  <a class="govuk-link" href={`/released/${campaign}/figures.zip`}>
                    All of this campaign
                  </a>
                </li>
                {of.map(({ clock }) => (
                  <li>
                    <a class="govuk-link" href={`/released/${campaign}/figures.zip?clock=${clock}`}>
                      {clockInWords(clock)}
                      <span class="govuk-visually-hidden"> of {of[0]?.title}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </>
          ))}
        </>
      )}
    </Column>
  </Frame>
);
