import { DRIVERS, driverOf } from '../../../../shared/domain/report/drivers.ts';
import { figureWords } from '../../../../shared/domain/report/words.ts';
import type { ActionDraft } from '../../../../shared/domain/improvement/draft-action.ts';
import type { Recommendation } from '../../../../shared/domain/improvement/action-plan.ts';
import type { DriverFigure, DriverFigures } from '../../../../shared/domain/improvement/driver-figures.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import { InsetText } from '../../../components/inset-text.tsx';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { clockInWords } from '../campaign-words.ts';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { ACTIONS } from './action-page.tsx';
import { ActionForm } from './action-form.tsx';
import { errorsOf } from './fields.tsx';
import { type CitedToolkit, sourceOf, ToolkitItems } from './practice-parts.tsx';

interface ChooseProps extends Surroundings {
  readonly figures: DriverFigures;
  readonly clock: string;
  /** The address of this page with the reason left to add. */
  readonly here: string;
}

/** Which of a report's reasons an action is to answer. */
export const ChooseReason = ({ figures, clock, here, ...surroundings }: ChooseProps) => (
  <Frame {...surroundings} title="Begin an action" trail={[ACTIONS]}>
    <Column>
      <span class="govuk-caption-l">
        {figures.name}, {clockInWords(clock)}
      </span>
      <h1 class="govuk-heading-l">Which reason does it answer?</h1>
      {figures.how !== 'own' && (
        <InsetText>
          {figures.name} has no figure of its own in this report. These are the figures of{' '}
          {figures.group.name}.
        </InsetText>
      )}
    </Column>
    <Table
      caption={`Reasons for leaving named by the ${figures.group.n} who answered`}
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: 'Reason' }, { text: 'Named by' }]}
      rows={figures.drivers.map((driver) => [
        {
          text: (
            <a class="govuk-link" href={`${here}&reason=${encodeURIComponent(driver.reason)}`}>
              {driver.name}
            </a>
          ),
        },
        { text: <Named driver={driver} figures={figures} /> },
      ])}
    />
  </Frame>
);

const Named = ({ driver, figures }: { readonly driver: DriverFigure; readonly figures: DriverFigures }) => (
  <>
    {figureWords(driver.figure, figures.group)} {driver.leads && <Tag text="Named most often" />}
    {driver.share && (
      <span class="holdfast-second-line">
        95% interval {driver.share.low}% to {driver.share.high}%
      </span>
    )}
  </>
);

export interface NewActionProps {
  readonly scope: string;
  readonly address: string;
  readonly form: string;
  readonly draft: ActionDraft;
  readonly issues: readonly Issue[];
  readonly toolkit: CitedToolkit | undefined;
  /** What it answers: one of the two. */
  readonly reason?: { readonly figures: DriverFigures; readonly driver: DriverFigure } | undefined;
  readonly recommendation?: Recommendation | undefined;
}

export const NewActionPage = (props: Surroundings & NewActionProps) => {
  const { scope, address, form, draft, issues, toolkit, reason, recommendation, ...surroundings } = props;
  const driver = reason && driverOf(reason.driver.driver);
  const practices = (driver?.quickWins ?? []).flatMap((id) => {
    const practice = DRIVERS.quickWins[id];
    return practice === undefined ? [] : [{ id, practice }];
  });
  return (
    <Frame {...surroundings} title="Begin an action" trail={[ACTIONS]} error={errorsOf(issues)}>
      <Column>
        <span class="govuk-caption-l">{placeName(scope)}</span>
        <h1 class="govuk-heading-l">Begin an action</h1>
        {reason && (
          <InsetText>
            It answers <strong>{reason.driver.name.toLowerCase()}</strong>, named by{' '}
            {figureWords(reason.driver.figure, reason.figures.group)} of those who answered in{' '}
            {reason.figures.group.name}.{driver?.gap && ` ${driver.gap}`}
          </InsetText>
        )}
        {recommendation && (
          <InsetText>
            It answers recommendation {recommendation.number}: {recommendation.recommendation}
          </InsetText>
        )}
        {toolkit && toolkit.rows.length > 0 && <ToolkitItems toolkit={toolkit} />}
        <ActionForm
          address={address}
          form={form}
          draft={draft}
          issues={issues}
          practices={practices.map(({ id, practice }) => ({
            value: id,
            text: practice.title,
            hint: { text: `${practice.what} ${sourceOf(practice)}` },
          }))}
        />
      </Column>
    </Frame>
  );
};
