import type { Compared, ComparedBy } from '../../../../shared/domain/wheel/compare-places.ts';
import { CLASS_WORDS } from '../../../../shared/domain/report/background/leaving-points.ts';
import { Table } from '../../../components/table.tsx';
import { Choice } from '../actions/choice.tsx';
import { Column } from '../frame.tsx';
import { tenths } from './words.ts';

interface WithinProps {
  readonly here: string;
  readonly within: readonly Compared[];
  readonly by: ComparedBy;
  readonly leadsTo: ReadonlySet<string>;
}

const BY: Readonly<Record<ComparedBy, string>> = {
  name: 'Name',
  leaving: 'Leaving rate',
  vacancies: 'Vacant posts',
  workload: 'Workload',
  sickness: 'Sickness',
};

/** Places side by side, each rate with its interval: a place in the order is no finding. */
export const WithinTable = ({ here, within, by, leadsTo }: WithinProps) => (
  <section aria-labelledby="within">
    <h2 class="govuk-heading-m" id="within">
      Places within
    </h2>
    <Column>
      <p class="govuk-body">
        Where intervals overlap, chance alone could turn the order round. “Within limits” says that a leaving
        rate does not differ from all units by more than chance and the usual spread explain.
      </p>
    </Column>
    <Choice
      label="Sort by"
      options={(Object.keys(BY) as ComparedBy[]).map((each) => ({
        text: BY[each],
        href: `${here}?sort=${each}#within`,
        current: each === by,
      }))}
    />
    <Table
      caption={`Places within, by ${BY[by].toLowerCase()}`}
      captionClasses="govuk-visually-hidden"
      classes="holdfast-actions"
      firstCellIsHeader
      head={[{ text: 'Place' }, { text: 'Leaving rate' }, { text: 'How staff are placed' }]}
      rows={within.map(({ place, leaving, class: found, vacancyShare, workload, sickness }) => [
        {
          text: leadsTo.has(place.scope) ? (
            <a class="govuk-link" href={`/wheel/${place.scope}`}>
              {place.name}
            </a>
          ) : (
            place.name
          ),
        },
        {
          text:
            leaving === undefined ? (
              'Not known for thirteen month ends'
            ) : (
              <>
                {percents(leaving.rate)}, {percents(leaving.lo)} to {percents(leaving.hi)}
                {found !== undefined && <span class="holdfast-second-line">{CLASS_WORDS[found]}</span>}
              </>
            ),
        },
        {
          text: [
            vacancyShare === null ? 'vacant posts not known' : `${percents(vacancyShare)} of posts vacant`,
            workload === null ? 'workload not known' : `workload ${Math.round(workload)}%`,
            sickness === null ? 'sickness not known' : `${tenths(sickness)} days of sickness a person`,
          ].join('; '),
        },
      ])}
    />
  </section>
);

const percents = (share: number): string => `${tenths(100 * share)}%`;
