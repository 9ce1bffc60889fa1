import {
  CORRECTED,
  type CorrectedFigure,
  type StaffingCorrection,
} from '../../../../shared/domain/context/correction.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import { monthRange } from '../../../../shared/domain/report/words.ts';
import type { WheelPlace } from '../../../../shared/domain/wheel/wheel-place.ts';
import { Button } from '../../../components/button.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Input } from '../../../components/input.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { Select } from '../../../components/select.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import type { Typed } from '../actions/typed.ts';
import { errorAt, errorsOf } from '../actions/fields.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { Corrections } from './forecast.tsx';
import { PDU_PAGES } from './words.ts';

interface CorrectionsPageProps extends Surroundings {
  readonly place: WheelPlace;
  readonly asAt: string | undefined;
  readonly corrections: readonly StaffingCorrection[];
  /** Undefined for those who only read, and where no staffing of the unit is loaded. */
  readonly correcting: Correcting | undefined;
  readonly typed: Typed;
  readonly issues: readonly Issue[];
}

interface Correcting {
  readonly months: readonly string[];
  readonly chosen:
    { readonly month: string; readonly figure: CorrectedFigure; readonly now: number } | undefined;
}

const monthWords = (month: string): string => monthRange({ from: month, to: month });

export const CorrectionsPage = (props: CorrectionsPageProps) => {
  const { place, asAt, corrections, correcting, typed, issues, ...surroundings } = props;
  const name = placeName(place.scope);
  return (
    <Frame
      {...surroundings}
      title="Corrections of staffing"
      trail={[PDU_PAGES, { text: name, href: `/wheel/${place.scope}` }]}
      error={errorsOf(issues)}
    >
      <Column>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{name}</span>
          Corrections of staffing
        </h1>
        {asAt === undefined ? (
          <InsetText>
            No staffing is loaded, so there is nothing to put right. An administrator loads it under Context
            data.
          </InsetText>
        ) : (
          <p class="govuk-body">
            Of the extract as at {dayInWords(asAt)}. A correction stands over it and changes no file: this
            page and the page of the place show it at once, the next reports count with it and say so, and
            reports that are made already stay as they are. A newer extract is a whole of its own: put right
            at its source, too, what should be right in it.
          </p>
        )}
        {correcting && <Form place={place} correcting={correcting} typed={typed} issues={issues} />}
        {asAt !== undefined && corrections.length === 0 && (
          <p class="govuk-body">Nothing was put right of this extract yet.</p>
        )}
      </Column>
      {corrections.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What was put right</h2>
          <Corrections corrections={corrections} />
        </>
      )}
    </Frame>
  );
};

type FormProps = Pick<CorrectionsPageProps, 'place' | 'typed' | 'issues'> & {
  readonly correcting: Correcting;
};

const Form = ({ place, correcting: { months, chosen }, typed, issues }: FormProps) =>
  chosen === undefined ? (
    <form method="get" action={`/wheel/${place.scope}/corrections`}>
      <Select
        name="month"
        label={{ text: 'Month', classes: 'govuk-label--s' }}
        items={months.map((month) => ({ text: monthWords(month), value: month }))}
      />
      <Select
        name="figure"
        label={{ text: 'Figure', classes: 'govuk-label--s' }}
        items={(Object.keys(CORRECTED) as CorrectedFigure[]).map((figure) => ({
          text: CORRECTED[figure],
          value: figure,
        }))}
      />
      <Button>Continue</Button>
    </form>
  ) : (
    <PostForm action={`/wheel/${place.scope}/corrections`}>
      <input type="hidden" name="month" value={chosen.month} />
      <input type="hidden" name="figure" value={chosen.figure} />
      <input type="hidden" name="before" value={String(chosen.now)} />
      <p class="govuk-body">
        {CORRECTED[chosen.figure]}, {monthWords(chosen.month)}: <strong>{chosen.now}</strong>
      </p>
      <Input
        name="after"
        classes="govuk-input--width-5"
        inputmode="numeric"
        label={{ text: 'What it should be', classes: 'govuk-label--s' }}
        value={typed['after']}
        errorMessage={errorAt(issues, 'after')}
      />
      <Textarea
        name="why"
        rows={3}
        label={{ text: 'Why', classes: 'govuk-label--s' }}
        hint={{ text: 'Do not name people. Everybody who sees this place reads it.' }}
        value={typed['why']}
        errorMessage={errorAt(issues, 'why')}
      />
      <Button>Save the correction</Button>
      <p class="govuk-body">
        <a class="govuk-link" href={`/wheel/${place.scope}/corrections`}>
          Choose another figure
        </a>
      </p>
    </PostForm>
  );
