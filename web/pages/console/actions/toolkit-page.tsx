import { FORMS } from '../../../../shared/domain/context/forms.ts';
import type { ToolkitRow } from '../../../../shared/domain/context/rows.ts';
import type { ContextVersion } from '../../../../shared/domain/context/version.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import { DRIVERS } from '../../../../shared/domain/report/drivers.ts';
import { toolkitWords } from '../../../../shared/domain/report/toolkit.ts';
import { Button } from '../../../components/button.tsx';
import { Checkboxes } from '../../../components/checkboxes.tsx';
import { Textarea } from '../../../components/textarea.tsx';
import { PostForm } from '../../../components/post-form.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { ACTIONS } from './action-page.tsx';
import { type Typed, typedDay } from './typed.ts';
import { DayField, errorAt, errorsOf } from './fields.tsx';

export interface ToolkitPageProps {
  /** The newest version. */
  readonly toolkit: { readonly version: ContextVersion; readonly rows: readonly ToolkitRow[] } | undefined;
  /** Every version, the newest first. */
  readonly versions: readonly ContextVersion[];
  readonly mayLoad: boolean;
  readonly typed: Typed;
  readonly issues: readonly Issue[];
}

export const ToolkitPage = (props: Surroundings & ToolkitPageProps) => {
  const { toolkit, versions, mayLoad, typed, issues, ...surroundings } = props;
  return (
    <Frame {...surroundings} title="The retention toolkit" trail={[ACTIONS]} error={errorsOf(issues)}>
      <Column>
        <h1 class="govuk-heading-l">The retention toolkit</h1>
        {toolkit === undefined ? (
          <p class="govuk-body">
            No toolkit is loaded. Reports and actions cite published guides alone until an administrator loads
            one.
          </p>
        ) : (
          <Items toolkit={toolkit} />
        )}
        {versions.length > 1 && (
          <>
            <h2 class="govuk-heading-m">Versions</h2>
            <ul class="govuk-list govuk-list--bullet">
              {versions.map(({ asAt, revision, loaded, rows }) => (
                <li>
                  {dayInWords(asAt)}
                  {revision !== undefined && `, correction ${revision - 1}`}: {rows} rows, loaded{' '}
                  {dayInWords(loaded)}
                </li>
              ))}
            </ul>
          </>
        )}
        {mayLoad && <LoadForm typed={typed} issues={issues} />}
      </Column>
    </Frame>
  );
};

const Items = ({
  toolkit: { version, rows },
}: {
  readonly toolkit: NonNullable<ToolkitPageProps['toolkit']>;
}) => {
  const bare = DRIVERS.drivers.filter(({ id }) => !rows.some(({ driver }) => driver === id));
  return (
    <>
      <p class="govuk-body">
        Version of {dayInWords(version.asAt)}. Reports that are released from now on cite it, and so do new
        actions. Earlier ones keep the version that they were made with.
      </p>
      {DRIVERS.drivers
        .map(({ id, title }) => ({ title, items: rows.filter(({ driver }) => driver === id) }))
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => (
          <>
            <h2 class="govuk-heading-s">{title}</h2>
            <ul class="govuk-list govuk-list--bullet">
              {items.map((item) => (
                <li>{toolkitWords(item)}</li>
              ))}
            </ul>
          </>
        ))}
      {bare.length > 0 && (
        <p class="govuk-body">Drivers without an item: {bare.map(({ title }) => title).join('; ')}.</p>
      )}
    </>
  );
};

const LoadForm = ({ typed, issues }: Pick<ToolkitPageProps, 'typed' | 'issues'>) => (
  <>
    <h2 class="govuk-heading-m">Load a version</h2>
    <p class="govuk-body">
      One row for each item and each driver that it is mapped to. The first line is{' '}
      <code class="holdfast-hash">{FORMS.toolkit.columns.join(',')}</code>, and a driver is one of{' '}
      {DRIVERS.drivers.map(({ id }) => id).join(', ')}.
    </p>
    <PostForm action="/toolkit">
      <DayField
        name="asAt"
        legend="The day of this version"
        hint="For example, 31 3 2027"
        value={typedDay(typed, 'asAt')}
        issues={issues}
      />
      <Textarea
        name="csv"
        rows={10}
        label={{ text: 'The toolkit as CSV', classes: 'govuk-label--s' }}
        hint={{ text: 'Copy it from a text editor, with its first line' }}
        spellcheck={false}
        value={typed['csv']}
        errorMessage={errorAt(issues, 'csv')}
      />
      <Checkboxes
        name="replace"
        items={[
          {
            value: 'yes',
            text: 'It corrects the version of that day',
            checked: typed['replace'] === 'yes',
          },
        ]}
      />
      <Button>Load the toolkit</Button>
    </PostForm>
  </>
);
