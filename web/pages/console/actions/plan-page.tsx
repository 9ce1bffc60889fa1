import type { Action } from '../../../../shared/domain/improvement/action.ts';
import { ACTION_PLAN, type Recommendation } from '../../../../shared/domain/improvement/action-plan.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { Button } from '../../../components/button.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { ACTIONS } from './action-page.tsx';
import { ActionsTable } from './actions-table.tsx';

interface PlanPageProps extends Surroundings {
  /** Those that answer a recommendation, as far as the person sees them. */
  readonly actions: readonly Action[];
  readonly today: string;
  readonly mayBegin: boolean;
  /** May load the plan's own actions, and they are not all there. */
  readonly mayLoad: boolean;
}

export const PlanPage = ({ actions, today, mayBegin, mayLoad, ...surroundings }: PlanPageProps) => (
  <Frame {...surroundings} title="The action plan" trail={[ACTIONS]}>
    <Column>
      <h1 class="govuk-heading-l">The action plan</h1>
      <p class="govuk-body">
        {ACTION_PLAN.title}, submitted on {dayInWords(ACTION_PLAN.submitted)}.
      </p>
      <p class="govuk-body">{ACTION_PLAN.source}</p>
      {mayLoad && (
        <PostForm action="/action-plan">
          <p class="govuk-body">
            The actions of the published plan are not all loaded. Loading adds those that are missing, and
            changes none that is there.
          </p>
          <Button>Load the published actions</Button>
        </PostForm>
      )}
    </Column>
    {ACTION_PLAN.recommendations.map((recommendation) => (
      <RecommendationPart
        recommendation={recommendation}
        today={today}
        mayBegin={mayBegin}
        actions={actions.filter(
          ({ answers }) => answers.kind === 'recommendation' && answers.number === recommendation.number,
        )}
      />
    ))}
  </Frame>
);

interface PartProps extends Pick<PlanPageProps, 'actions' | 'today' | 'mayBegin'> {
  readonly recommendation: Recommendation;
}

const RecommendationPart = ({ recommendation, actions, today, mayBegin }: PartProps) => {
  const { number, to, decision, response } = recommendation;
  return (
    <section id={`recommendation-${number}`}>
      <Column>
        <h2 class="govuk-heading-m">
          <span class="govuk-caption-m">
            Recommendation {number}, to {to}
          </span>
          {recommendation.recommendation}
        </h2>
        <p class="govuk-body">{decision === 'agreed' ? 'Agreed.' : `Partly agreed. ${response ?? ''}`}</p>
      </Column>
      {actions.length === 0 ? (
        <p class="govuk-body">No action that you can see answers it here yet.</p>
      ) : (
        <ActionsTable actions={actions} today={today} caption={`Recommendation ${number}:`} />
      )}
      {mayBegin && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/new-action?recommendation=${number}`}>
            Begin an action
            <span class="govuk-visually-hidden"> that answers recommendation {number}</span>
          </a>
        </p>
      )}
    </section>
  );
};
