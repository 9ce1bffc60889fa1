import { practicesFor } from '../../../../shared/domain/improvement/change-deep-dive.ts';
import type { DeepDive } from '../../../../shared/domain/improvement/deep-dive.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import type { RankedUnit } from '../../../../shared/domain/improvement/unit-ranks.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import { DRIVERS } from '../../../../shared/domain/report/drivers.ts';
import { Button } from '../../../components/button.tsx';
import { Checkboxes } from '../../../components/checkboxes.tsx';
import { Radios } from '../../../components/radios.tsx';
import { Select } from '../../../components/select.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import type { Typed } from '../actions/change-forms.tsx';
import { errorAt, errorsOf } from '../actions/fields.tsx';
import { sourceOf } from '../actions/practice-parts.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { type Part, TITLES } from './parts.ts';
import { addressOf, DIVES, rateWords } from './words.ts';

export interface PartProps {
  readonly dive: DeepDive;
  readonly part: Part;
  readonly typed: Typed;
  readonly issues: readonly Issue[];
  /** For the choice of a comparator: the lowest rate first. */
  readonly units: readonly RankedUnit[];
}

export const PartPage = (props: Surroundings & PartProps) => {
  const { dive, part, typed, issues, units, ...surroundings } = props;
  return (
    <Frame
      {...surroundings}
      title={TITLES[part]}
      trail={[DIVES, { text: placeName(dive.scope), href: addressOf(dive) }]}
      error={errorsOf(issues)}
    >
      <Column>
        <span class="govuk-caption-l">{placeName(dive.scope)}</span>
        <h1 class="govuk-heading-l">{TITLES[part]}</h1>
        <PostForm action={`${addressOf(dive)}/${part}`}>
          <input type="hidden" name="revision" value={String(dive.revision)} />
          <Fields {...{ dive, part, typed, issues, units }} />
          <Button>{part === 'send' ? 'Send it for review' : 'Save'}</Button>
        </PostForm>
      </Column>
    </Frame>
  );
};

const small = 'govuk-fieldset__legend--s';

const Fields = ({ part, ...props }: PartProps) => {
  const { dive, typed } = props;
  switch (part) {
    case 'comparator':
      return <Comparator {...props} />;
    case 'methods':
      return (
        <Words {...props} text="What was done, with whom, and what it cannot tell" value={dive.methods} />
      );
    case 'evidence':
      return <Words {...props} text="What it is, where it is kept, and what it shows. Do not name people." />;
    case 'theme':
      return <Theme {...props} />;
    case 'practices':
      return <Practices {...props} />;
    case 'findings':
      return (
        <Words
          {...props}
          text="What was found, how sure it is, and what to do. Write about how work is organised, not about one person."
          value={dive.findings}
        />
      );
    case 'send':
      return (
        <p class="govuk-body">
          A second person reads it, and publishes it or returns it to you. Until then nobody can change it.
        </p>
      );
    case 'review':
      return (
        <>
          <Radios
            name="as"
            fieldset={{ legend: { text: 'What is your decision?', classes: small } }}
            value={typed['as']}
            items={[
              {
                value: 'published',
                text: 'Publish it',
                hint: { text: 'Those who answer for the unit or its region can read it' },
              },
              { value: 'returned', text: 'Return it to draft' },
            ]}
            errorMessage={errorAt(props.issues, 'as')}
          />
          <Words {...props} text="What is to change (needed where you return it)" />
        </>
      );
  }
};

type FieldProps = Omit<PartProps, 'part'>;

const Words = ({
  typed,
  issues,
  text,
  value,
}: FieldProps & { readonly text: string; readonly value?: string | undefined }) => (
  <Textarea
    name="text"
    rows={8}
    label={{ text, classes: 'govuk-label--s' }}
    value={typed['text'] ?? value}
    errorMessage={errorAt(issues, 'text')}
  />
);

const Comparator = ({ dive, typed, issues, units }: FieldProps) => (
  <>
    <Select
      name="unit"
      label={{ text: 'Unit', classes: 'govuk-label--s' }}
      hint={{ text: 'The lowest leaving rate comes first. How it stands today is kept.' }}
      value={typed['unit'] ?? dive.comparator?.scope}
      items={units
        .filter(({ unit }) => `unit-${unit}` !== dive.scope)
        .map((unit) => ({
          value: `unit-${unit.unit}`,
          text: `${placeName(`unit-${unit.unit}`)}: ${rateWords(unit)}`,
        }))}
      errorMessage={errorAt(issues, 'unit')}
    />
    <Words {...{ dive, typed, issues, units }} text="Why it is compared with" value={dive.comparator?.why} />
  </>
);

const Theme = (props: FieldProps) => (
  <>
    <Select
      name="driver"
      label={{ text: 'Driver', classes: 'govuk-label--s' }}
      hint={{ text: 'A theme of the same driver takes the place of the one before; with no words it goes' }}
      value={props.typed['driver']}
      items={DRIVERS.drivers.map(({ id, title }) => ({ value: id, text: title }))}
      errorMessage={errorAt(props.issues, 'driver')}
    />
    <Words {...props} text="What was found about it" />
  </>
);

const Practices = ({ dive }: FieldProps) => {
  const ids = practicesFor(dive.themes);
  return ids.length === 0 ? (
    <p class="govuk-body">
      Practice is suggested for themes.{' '}
      <a class="govuk-link" href={`${addressOf(dive)}/theme`}>
        Write a theme
      </a>{' '}
      first.
    </p>
  ) : (
    <Checkboxes
      name="chosen"
      fieldset={{ legend: { text: 'Practice that is documented for these themes', classes: small } }}
      items={ids.flatMap((id) => {
        const practice = DRIVERS.quickWins[id];
        return practice === undefined
          ? []
          : [
              {
                value: id,
                text: practice.title,
                checked: dive.practices.includes(id),
                hint: { text: `${practice.what} ${sourceOf(practice)}` },
              },
            ];
      })}
    />
  );
};
