import type { Action } from '../../../../shared/domain/improvement/action.ts';
import {
  type Order,
  ORDERS,
  type Shown,
  SHOWN,
  type Wanted,
} from '../../../../shared/domain/improvement/list-actions.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { Button } from '../../../components/button.tsx';
import { Select } from '../../../components/select.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { ActionsTable } from './actions-table.tsx';
import { Choice } from './choice.tsx';

interface ActionsPageProps extends Surroundings {
  readonly wanted: Wanted;
  readonly today: string;
  readonly actions: readonly Action[];
  /** How many there are of each kind, in the places that are wanted. */
  readonly counts: Readonly<Record<Shown, number>>;
  /** Places that the person sees and that have an action. */
  readonly places: readonly string[];
  readonly mayBegin: boolean;
}

export const ActionsPage = (props: ActionsPageProps) => {
  const { wanted, today, actions, counts, places, mayBegin, ...surroundings } = props;
  return (
    <Frame {...surroundings} title="Actions">
      <h1 class="govuk-heading-l">Actions</h1>
      {counts.all === 0 && wanted.scope === undefined ? (
        <None mayBegin={mayBegin} />
      ) : (
        <>
          {places.length > 1 && <PlaceForm wanted={wanted} places={places} />}
          <Choice
            label="Show"
            options={SHOWN.map((shown) => ({
              text: `${SHOWN_WORDS[shown]} (${counts[shown]})`,
              href: hrefOf({ ...wanted, shown }),
              current: shown === wanted.shown,
            }))}
          />
          {actions.length === 0 ? (
            <p class="govuk-body">{EMPTY[wanted.shown]}</p>
          ) : (
            <>
              <Choice
                label="Sort by"
                options={ORDERS.map((order) => ({
                  text: ORDER_WORDS[order],
                  href: hrefOf({ ...wanted, order }),
                  current: order === wanted.order,
                }))}
              />
              <ActionsTable actions={actions} today={today} caption={SHOWN_WORDS[wanted.shown]} />
            </>
          )}
        </>
      )}
      <More scope={wanted.scope} places={places} mayBegin={mayBegin} />
    </Frame>
  );
};

const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  open: 'Open',
  overdue: 'Overdue',
  closed: 'Done, stopped or not agreed',
  all: 'All',
};

const ORDER_WORDS: Readonly<Record<Order, string>> = {
  target: 'Target date',
  title: 'Action',
  owner: 'Owner',
  scope: 'Place',
};

const EMPTY: Readonly<Record<Shown, string>> = {
  open: 'Nothing is open here. Begin an action from a report, or look at those that are done.',
  overdue: 'Nothing is overdue here.',
  closed: 'Nothing is done, stopped or turned down here yet.',
  all: 'There is no action in this place yet. Begin one from a report.',
};

const hrefOf = ({ shown, order, scope }: Wanted): string =>
  `/actions?${new URLSearchParams({ show: shown, sort: order, ...(scope !== undefined && { place: scope }) }).toString()}`;

const PlaceForm = ({ wanted, places }: Pick<ActionsPageProps, 'wanted' | 'places'>) => (
  <form class="holdfast-filter" method="get" action="/actions">
    <input type="hidden" name="show" value={wanted.shown} />
    <input type="hidden" name="sort" value={wanted.order} />
    <Select
      name="place"
      label={{ text: 'Place' }}
      value={wanted.scope}
      items={[
        { text: 'All places', value: '' },
        ...places.map((scope) => ({ text: placeName(scope), value: scope })),
      ]}
    />
    <Button classes="govuk-button--secondary">Show these</Button>
  </form>
);

const None = ({ mayBegin }: Pick<ActionsPageProps, 'mayBegin'>) => (
  <Column>
    <p class="govuk-body">There are no actions here yet.</p>
    {mayBegin && (
      <>
        <h2 class="govuk-heading-m">What to do next</h2>
        <p class="govuk-body">
          Open a report on why people leave and choose “Begin an action”: it takes a reason that the report
          shows, and suggests documented practice. Or begin from a recommendation of the action plan.
        </p>
      </>
    )}
  </Column>
);

const More = ({
  scope,
  places,
  mayBegin,
}: {
  readonly scope: string | undefined;
  readonly places: readonly string[];
  readonly mayBegin: boolean;
}) => (
  <>
    <h2 class="govuk-heading-m">More about actions</h2>
    <ul class="govuk-list">
      {mayBegin && (
        <li>
          <a class="govuk-link" href="/reports">
            Choose a report to begin an action from
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href="/action-plan">
          The action plan and its eight recommendations
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/toolkit">
          The retention toolkit
        </a>
      </li>
      {(scope === undefined ? places.slice(0, places.length === 1 ? 1 : 0) : [scope]).map((place) => (
        <li>
          <a class="govuk-link" href={`/you-said-we-did/${place}`}>
            You said, we did: {placeName(place)}
          </a>
        </li>
      ))}
    </ul>
  </>
);
