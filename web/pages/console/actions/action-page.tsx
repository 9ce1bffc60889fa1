import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import type { Action } from '../../../../shared/domain/improvement/action.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { DRIVERS } from '../../../../shared/domain/report/drivers.ts';
import { Button } from '../../../components/button.tsx';
import { SummaryList } from '../../../components/summary-list.tsx';
import { Tag } from '../../../components/tag.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { actionFacts } from './action-facts.tsx';
import { Later, type OfDriver } from './later-figures.tsx';
import { type CitedToolkit, sourceOf, ToolkitItems } from './practice-parts.tsx';
import { Readings } from './readings.tsx';
import { addressOf, progressTag, progressWords, standingTag } from './words.ts';

interface ActionPageProps extends Surroundings {
  readonly action: Action;
  readonly today: string;
  /** Of an action that answers a driver whose report can still be read. */
  readonly driver: OfDriver | undefined;
  readonly toolkit: CitedToolkit | undefined;
  readonly mayChange: boolean;
}

export const ACTIONS = { text: 'Actions', href: '/actions' };

export const ActionPage = (props: ActionPageProps) => {
  const { action, today, driver, toolkit, mayChange, ...surroundings } = props;
  const progress = progressTag(action, today);
  const { measure } = action;
  return (
    <Frame {...surroundings} title={action.title} trail={[ACTIONS]}>
      <Column>
        <span class="govuk-caption-l">{placeName(action.scope)}</span>
        <h1 class="govuk-heading-l">{action.title}</h1>
        <p class="govuk-body">
          <Tag {...standingTag(action, today)} /> {progress && <Tag {...progress} />}
        </p>
        <SummaryList rows={actionFacts(action)} />
        {mayChange && action.closed === undefined && <Changes action={action} />}
        {measure && (
          <>
            <h2 class="govuk-heading-m">Progress</h2>
            <p class="govuk-body">{progressWords(measure, action.target, today)}</p>
            <Readings measure={measure} />
          </>
        )}
        {action.answers.kind === 'driver' && <Later driver={driver} />}
        {(action.practice !== undefined || toolkit) && (
          <h2 class="govuk-heading-m">Practice that it can build on</h2>
        )}
        <Practice id={action.practice} />
        {toolkit && <ToolkitItems toolkit={toolkit} />}
        <h2 class="govuk-heading-m">Notes</h2>
        <Notes action={action} />
      </Column>
    </Frame>
  );
};

const Changes = ({ action }: { readonly action: Action }) => (
  <div class="govuk-button-group">
    <Button href={`${addressOf(action)}/note`} classes="govuk-button--secondary">
      Add a note
    </Button>
    {action.measure && (
      <Button href={`${addressOf(action)}/value`} classes="govuk-button--secondary">
        Record a value
      </Button>
    )}
    <Button href={`${addressOf(action)}/terms`} classes="govuk-button--secondary">
      Change owner or target
    </Button>
    <Button href={`${addressOf(action)}/close`} classes="govuk-button--secondary">
      {action.repeats === undefined ? 'Close it' : 'Done or stopped'}
    </Button>
  </div>
);

const Practice = ({ id }: { readonly id: string | undefined }) => {
  const practice = id === undefined ? undefined : DRIVERS.quickWins[id];
  return practice === undefined ? (
    <></>
  ) : (
    <p class="govuk-body">
      <strong>{practice.title}.</strong> {practice.what}
      <span class="holdfast-second-line">{sourceOf(practice)}</span>
    </p>
  );
};

const Notes = ({ action: { notes } }: { readonly action: Action }) =>
  notes.length === 0 ? (
    <p class="govuk-body">There are no notes yet.</p>
  ) : (
    <ol class="govuk-list holdfast-notes">
      {notes.toReversed().map(({ on, by, text }) => (
        <li>
          <span class="holdfast-second-line">
            {dayInWords(on)}, {by}
          </span>
          {text}
        </li>
      ))}
    </ol>
  );
