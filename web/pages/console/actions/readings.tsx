import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import type { Measure } from '../../../../shared/domain/improvement/measure.ts';
import { Table } from '../../../components/table.tsx';
import { valueWords } from './words.ts';

/** The newest first; the baseline stands at the end. */
export const Readings = ({ measure }: { readonly measure: Measure }) => {
  const { name, baseline, readings, target } = measure;
  return (
    <Table
      caption={`${name}: target ${valueWords(target, measure)}`}
      captionClasses="govuk-table__caption--s"
      head={[{ text: 'Day' }, { text: 'Value', format: 'numeric' }, { text: 'Recorded by' }]}
      rows={[
        ...readings
          .toReversed()
          .map(({ on, value, by }) => [
            { text: dayInWords(on) },
            { text: valueWords(value, measure), format: 'numeric' as const },
            { text: by },
          ]),
        baseline === undefined
          ? undefined
          : [
              { text: dayInWords(baseline.on) },
              { text: valueWords(baseline.value, measure), format: 'numeric' as const },
              { text: 'Baseline' },
            ],
      ]}
    />
  );
};
