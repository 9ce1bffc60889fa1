import { CAMPAIGNS, Column, Frame, type Surroundings } from './frame.tsx';
import { clockInWords } from './campaign-words.ts';

interface ReportsPageProps extends Surroundings {
  readonly campaign: { readonly id: string; readonly title: string };
  readonly reports: readonly { readonly clock: string; readonly scope: string }[];
  readonly nameOf: (scope: string) => string;
}

export const ReportsPage = ({ campaign, reports, nameOf, ...surroundings }: ReportsPageProps) => (
  <Frame
    {...surroundings}
    title="Reports"
    trail={[CAMPAIGNS, { text: campaign.title, href: `/campaigns/${campaign.id}` }]}
  >
    <Column>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{campaign.title}</span>
        Reports
      </h1>
      {reports.length === 0 && (
        <p class="govuk-body">
          There are no reports yet. A report run writes them: start one from the campaign.
        </p>
      )}
      {[...Map.groupBy(reports, ({ clock }) => clock)].map(([clock, ofClock]) => (
        <>
          <h2 class="govuk-heading-m">{clockInWords(clock)}</h2>
          <ul class="govuk-list">
            {ofClock.map(({ scope }) => (
              <li>
                <a class="govuk-link" href={`/campaigns/${campaign.id}/reports/${clock}/${scope}`}>
                  {nameOf(scope)}
                  <span class="govuk-visually-hidden">, {clockInWords(clock)}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </Column>
  </Frame>
);
