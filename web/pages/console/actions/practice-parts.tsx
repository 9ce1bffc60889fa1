import type { ToolkitRow } from '../../../../shared/domain/context/rows.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { DRIVERS } from '../../../../shared/domain/report/drivers.ts';
import { toolkitWords } from '../../../../shared/domain/report/toolkit.ts';

type Practice = (typeof DRIVERS)['quickWins'][string];

/** Where a practice is documented, and how strongly. */
export const sourceOf = ({ source, page, section, region, strength }: Practice): string =>
  `${DRIVERS.sources[source] ?? source}, ${page === null ? section : `${section}, page ${page}`}. ${region}. Evidence: ${strength}.`;

export interface CitedToolkit {
  readonly asAt: string;
  readonly rows: readonly ToolkitRow[];
  /** A newer version is loaded. */
  readonly superseded: boolean;
}

/** What the retention toolkit suggests, always with its version. */
export const ToolkitItems = ({ toolkit: { asAt, rows, superseded } }: { readonly toolkit: CitedToolkit }) => (
  <>
    <p class="govuk-body">
      Retention toolkit, version of {dayInWords(asAt)}
      {superseded && ' (a newer version is loaded)'}:
    </p>
    {rows.length === 0 ? (
      <p class="govuk-body">No item of this version is mapped to this driver.</p>
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {rows.map((row) => (
          <li>{toolkitWords(row)}</li>
        ))}
      </ul>
    )}
  </>
);
