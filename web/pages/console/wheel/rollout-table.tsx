import { begunIn, datesIn, ROLLOUT_STEPS } from '../../../../shared/domain/context/rollout.ts';
import type { RolloutRow } from '../../../../shared/domain/context/rows.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import type { Estate } from '../../../../shared/domain/organisation/estate.ts';
import { type WheelPlace, wheelPlace } from '../../../../shared/domain/wheel/wheel-place.ts';
import { Table } from '../../../components/table.tsx';

interface RolloutTableProps {
  readonly place: WheelPlace;
  readonly estate: Estate;
  readonly rows: readonly RolloutRow[];
  readonly today: string;
  /** Places that the reader may choose. */
  readonly leadsTo: ReadonlySet<string>;
}

/** The regions of the nation, each with how many of its units have begun; else units, each with its dates. */
export function RolloutTable({ place, estate, rows, today, leadsTo }: RolloutTableProps) {
  const within =
    place.level === 'nation'
      ? estate.regions.map(({ code }) => wheelPlace(`region-${code}`, estate))
      : [...place.units].map((code) => wheelPlace(`unit-${code}`, estate));
  return (
    <Table
      caption={place.level === 'nation' ? 'Units that have begun, by region' : 'Dates by unit'}
      captionClasses="govuk-visually-hidden"
      classes="holdfast-actions"
      firstCellIsHeader
      head={[
        { text: place.level === 'nation' ? 'Region' : 'Unit' },
        ...ROLLOUT_STEPS.map(([, text]) => ({ text })),
      ]}
      rows={within
        .toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
        .map((each) => [
          {
            text:
              each.level === 'region' && leadsTo.has(each.scope) ? (
                <a class="govuk-link" href={`/human-factors?place=${each.scope}`}>
                  {each.name}
                </a>
              ) : (
                each.name
              ),
          },
          ...ROLLOUT_STEPS.map(([step, name]) => ({
            text: (
              <>
                <span class="holdfast-narrow">{name}: </span>
                {each.level === 'region'
                  ? `${begunIn(rows, each.units, step, today)} of ${each.units.size} units`
                  : dateWords(datesIn(rows, each.code).get(step), today)}
              </>
            ),
          })),
        ])}
    />
  );
}

function dateWords(date: string | undefined, today: string): string {
  if (date === undefined) return 'Not begun';
  return date <= today ? dayInWords(date) : `Planned for ${dayInWords(date)}`;
}
