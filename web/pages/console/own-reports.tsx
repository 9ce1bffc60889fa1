import { InsetText } from '../../components/inset-text.tsx';
import { clockInWords } from './campaign-words.ts';
import { Column, Frame, type Surroundings } from './frame.tsx';

interface OwnReportsPageProps extends Surroundings {
  readonly reports: readonly {
    readonly campaign: string;
    readonly clock: string;
    readonly scope: string;
    readonly title: string;
  }[];
}

/** The first page of somebody who reads the reports of the places that they answer for. */
export const OwnReportsPage = ({ reports, ...surroundings }: OwnReportsPageProps) => (
  <Frame {...surroundings} title="Your reports">
    <Column>
      <h1 class="govuk-heading-l">Your reports</h1>
      {reports.length === 0 && <NoReports />}
      {[...Map.groupBy(newestFirst(reports), ({ clock }) => clock)].map(([clock, ofClock]) => (
        <>
          <h2 class="govuk-heading-m">{clockInWords(clock)}</h2>
          <ul class="govuk-list">
            {ofClock.map(({ campaign, scope, title }) => (
              <li>
                <a class="govuk-link" href={`/campaigns/${campaign}/reports/${clock}/${scope}`}>
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </Column>
  </Frame>
);

const newestFirst = (reports: OwnReportsPageProps['reports']) =>
  reports.toSorted((a, b) => b.clock.localeCompare(a.clock) || a.title.localeCompare(b.title, 'en-GB'));

const NoReports = () => (
  <>
    <p class="govuk-body">There is no report for you yet.</p>
    <InsetText>
      Reports are written after each quarter, and when a campaign closes. If you expected one, ask the
      retention researcher of your organisation.
    </InsetText>
  </>
);
