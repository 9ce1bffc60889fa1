import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import { Button } from '../../../components/button.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Select } from '../../../components/select.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import { Choice } from '../actions/choice.tsx';
import { errorAt, errorsOf } from '../actions/fields.tsx';
import type { Typed } from '../actions/typed.ts';
import { clockInWords } from '../campaign-words.ts';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { CUTS } from './words.ts';

interface Item {
  readonly value: string;
  readonly text: string;
}

interface AskCutPageProps extends Surroundings {
  readonly campaign: { readonly id: string; readonly title: string };
  readonly choices: {
    readonly rows: readonly Item[];
    readonly counted: readonly Item[];
    readonly questions: readonly Item[];
    readonly years: readonly string[];
    readonly quarters: readonly string[];
    readonly regions: readonly Item[];
  };
  readonly typed: Typed;
  readonly issues: readonly Issue[];
}

export const AskCutPage = ({ campaign, choices, typed, issues, ...surroundings }: AskCutPageProps) => {
  const areas = typed['of'] === 'areas' || choices.rows.length === 0;
  const possible = areas ? choices.quarters.length > 0 : choices.years.length > 0;
  const here = `/campaigns/${campaign.id}/cuts/ask`;
  return (
    <Frame {...surroundings} title="Ask for a table" trail={[CUTS]} error={errorsOf(issues)}>
      <Column>
        <h1 class="govuk-heading-l">
          <span class="govuk-caption-l">{campaign.title}</span>
          Ask for a table
        </h1>
        <Choice
          label="Made of"
          options={[
            { text: 'People by role and tenure', href: `${here}?of=profile`, current: !areas },
            { text: 'Answers of regions over quarters', href: `${here}?of=areas`, current: areas },
          ]}
        />
        <p class="govuk-body">
          The gate decides once, in view of everything released and granted before: the first request of a
          kind can rule out others. The same asked again gets the answer that stands.
        </p>
        {possible ? (
          <PostForm action={`/campaigns/${campaign.id}/cuts`}>
            <input type="hidden" name="of" value={areas ? 'areas' : 'profile'} />
            {areas ? (
              <AreaFields choices={choices} typed={typed} issues={issues} />
            ) : (
              <ProfileFields choices={choices} typed={typed} issues={issues} />
            )}
            <Field
              name="region"
              label="Region"
              items={[
                { text: areas ? 'Each region and the nation' : 'Each region', value: '' },
                ...choices.regions,
              ]}
              typed={typed}
              issues={issues}
            />
            <Textarea
              name="why"
              rows={3}
              label={{ text: 'What it is for', classes: 'govuk-label--s' }}
              hint={{ text: 'Kept with the request' }}
              value={typed['why']}
              errorMessage={errorAt(issues, 'why')}
            />
            <Button>Ask for this table</Button>
          </PostForm>
        ) : (
          <InsetText>
            No such table can be made of this campaign:{' '}
            {areas
              ? 'it is counted once, at its close, or its first quarter is not over.'
              : 'it has not opened.'}
          </InsetText>
        )}
      </Column>
    </Frame>
  );
};

type FieldsProps = Pick<AskCutPageProps, 'choices' | 'typed' | 'issues'>;

const ProfileFields = ({ choices: { rows, counted, years }, typed, issues }: FieldsProps) => (
  <>
    <Field name="rows" label="Rows" items={rows} typed={typed} issues={issues} />
    <Field
      name="columns"
      label="Columns"
      items={[{ text: 'None: people alone', value: '' }, ...rows, ...counted]}
      typed={typed}
      issues={issues}
    />
    <Field
      name="year"
      label="Year"
      items={years.map((year) => ({ text: `April ${year} to March ${Number(year) + 1}`, value: year }))}
      typed={typed}
      issues={issues}
    />
  </>
);

const AreaFields = ({ choices: { questions, quarters }, typed, issues }: FieldsProps) => {
  const items = quarters.map((quarter) => ({ text: clockInWords(quarter), value: quarter }));
  return (
    <>
      <Field name="question" label="Question" items={questions} typed={typed} issues={issues} />
      <Field name="from" label="From the quarter" items={items} typed={typed} issues={issues} />
      <Field name="to" label="To the quarter" items={items} typed={typed} issues={issues} />
    </>
  );
};

type FieldProps = Pick<AskCutPageProps, 'typed' | 'issues'> & {
  readonly name: string;
  readonly label: string;
  readonly items: readonly Item[];
};

const Field = ({ name, label, items, typed, issues }: FieldProps) => (
  <Select
    name={name}
    label={{ text: label, classes: 'govuk-label--s' }}
    value={typed[name]}
    items={items}
    errorMessage={errorAt(issues, name)}
  />
);
