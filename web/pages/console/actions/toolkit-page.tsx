import type { ToolkitRow } from '../../../../shared/domain/context/rows.ts';
import type { ContextVersion } from '../../../../shared/domain/context/version.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { DRIVERS } from '../../../../shared/domain/report/drivers.ts';
import { toolkitWords } from '../../../../shared/domain/report/toolkit.ts';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { ACTIONS } from './action-page.tsx';

export interface ToolkitPageProps {
  /** The newest version. */
  readonly toolkit: { readonly version: ContextVersion; readonly rows: readonly ToolkitRow[] } | undefined;
  /** Every version, the newest first. */
  readonly versions: readonly ContextVersion[];
  readonly mayLoad: boolean;
}

export const ToolkitPage = (props: Surroundings & ToolkitPageProps) => {
  const { toolkit, versions, mayLoad, ...surroundings } = props;
  return (
    <Frame {...surroundings} title="The retention toolkit" trail={[ACTIONS]}>
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
        {mayLoad && (
          <p class="govuk-body">
            <a class="govuk-link" href="/context-data/toolkit">
              Load a version
            </a>
          </p>
        )}
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
