import { CAMPAIGNS, Column, Frame, type Surroundings } from './frame.tsx';
import { clockInWords } from './campaign-words.ts';
import type { NamedReport } from './report-names.ts';

interface ReportsPageProps extends Surroundings {
  readonly campaign: { readonly id: string; readonly title: string };
  readonly reports: readonly NamedReport[];
}

export const ReportsPage = ({ campaign, reports, ...surroundings }: ReportsPageProps) => (
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
            {ofClock.map(({ scope, name }) => (
              <li>
                <a class="govuk-link" href={`/campaigns/${campaign.id}/reports/${clock}/${scope}`}>
                  {name}
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
