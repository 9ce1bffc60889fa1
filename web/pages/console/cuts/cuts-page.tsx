import type { Campaign } from '../../../../shared/domain/campaign/campaign.ts';
import type { CutRequest } from '../../../../shared/domain/disclosure/cuts/cut-request.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { Choice } from '../actions/choice.tsx';
import { Column, Frame, REPORTS, type Surroundings } from '../frame.tsx';
import { stateOf, STATES, tableWords } from './words.ts';

export const CUT_ORDERS = ['asked', 'campaign', 'state'] as const;
type CutOrder = (typeof CUT_ORDERS)[number];

interface CutsPageProps extends Surroundings {
  readonly campaigns: readonly Campaign[];
  readonly requests: readonly CutRequest[];
  /** How a question of a campaign is asked. */
  readonly nameOf: (campaign: string, question: string) => string;
  readonly order: CutOrder;
  readonly mayAsk: boolean;
}

const ORDER_WORDS: Readonly<Record<CutOrder, string>> = {
  asked: 'Date',
  campaign: 'Campaign',
  state: 'Answer',
};

export const CutsPage = ({ campaigns, requests, nameOf, order, mayAsk, ...surroundings }: CutsPageProps) => (
  <Frame {...surroundings} title="Standing cuts" trail={[REPORTS]}>
    <Column>
      <h1 class="govuk-heading-l">Standing cuts</h1>
      <p class="govuk-body">
        Tables that no report has. Each is granted or refused by the gate that releases the reports, in view
        of everything that was released and granted before; what is granted stands in the same ledger.
      </p>
      {requests.length === 0 && <p class="govuk-body">Nobody has asked for a table yet.</p>}
      {mayAsk && <Asking campaigns={campaigns} />}
    </Column>
    {requests.length > 0 && <Requests {...{ campaigns, requests, nameOf, order }} />}
  </Frame>
);

const Asking = ({ campaigns }: Pick<CutsPageProps, 'campaigns'>) => {
  const open = campaigns.filter(({ status }) => status !== 'draft');
  return open.length === 0 ? (
    <p class="govuk-body">A table can be asked for once a campaign is open and something of it is counted.</p>
  ) : (
    <>
      <h2 class="govuk-heading-m">Ask for a table of</h2>
      <ul class="govuk-list">
        {open.map(({ id, title }) => (
          <li>
            <a class="govuk-link" href={`/campaigns/${id}/cuts/ask`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

const Requests = ({
  campaigns,
  requests,
  nameOf,
  order,
}: Pick<CutsPageProps, 'campaigns' | 'requests' | 'nameOf' | 'order'>) => {
  const titles = new Map(campaigns.map(({ id, title }) => [id, title]));
  const titleOf = ({ campaign }: CutRequest): string => titles.get(campaign) ?? campaign;
  const newest = requests.toSorted((a, b) => (a.asked < b.asked ? 1 : -1));
  const by = { asked: () => '', campaign: titleOf, state: stateOf }[order];
  return (
    <>
      <h2 class="govuk-heading-m">What was asked for</h2>
      <Choice
        label="Sort by"
        options={CUT_ORDERS.map((each) => ({
          text: ORDER_WORDS[each],
          href: `/cuts?sort=${each}`,
          current: each === order,
        }))}
      />
      <Table
        caption={`Requests, by ${ORDER_WORDS[order].toLowerCase()}`}
        captionClasses="govuk-visually-hidden"
        classes="holdfast-actions"
        firstCellIsHeader
        head={[{ text: 'Table' }, { text: 'Asked' }, { text: 'Answer' }]}
        rows={newest
          .toSorted((a, b) => by(a).localeCompare(by(b), 'en-GB'))
          .map((request) => [
            {
              text: (
                <>
                  <a class="govuk-link" href={`/campaigns/${request.campaign}/cuts/${request.id}`}>
                    {tableWords(request.table, (question) => nameOf(request.campaign, question))}
                  </a>
                  <span class="holdfast-second-line">{titleOf(request)}</span>
                </>
              ),
            },
            {
              text: (
                <>
                  {dayInWords(request.asked.slice(0, 10))}
                  <span class="holdfast-second-line">
                    {request.by}: {request.why}
                  </span>
                </>
              ),
            },
            {
              text: (
                <>
                  <Tag {...STATES[stateOf(request)]} />
                  {request.decided && (
                    <span class="holdfast-second-line">{dayInWords(request.decided.at.slice(0, 10))}</span>
                  )}
                </>
              ),
            },
          ])}
      />
    </>
  );
};
