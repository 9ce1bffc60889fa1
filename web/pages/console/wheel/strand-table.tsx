import { STRAND_NAMES } from '../../../../shared/domain/wheel/strands.ts';
import type { OfStrand } from '../../../../shared/domain/wheel/wheel.ts';
import { InsetText } from '../../../components/inset-text.tsx';
import { Table } from '../../../components/table.tsx';
import { Column } from '../frame.tsx';

/** A strand's figures, or why it has none. */
export const StrandTable = ({ strand, measures, why }: OfStrand) => (
  <section aria-labelledby={strand}>
    <h2 class="govuk-heading-m" id={strand}>
      {STRAND_NAMES[strand]}
    </h2>
    {why === undefined ? (
      <Table
        caption={STRAND_NAMES[strand]}
        captionClasses="govuk-visually-hidden"
        classes="holdfast-actions"
        firstCellIsHeader
        head={[{ text: 'Figure' }, { text: 'Value and 95% interval' }, { text: 'Source and date' }]}
        rows={measures.map(({ name, value, interval, source, asAt, href }) => [
          { text: name },
          {
            text: (
              <>
                {value}
                {interval !== '' && <span class="holdfast-second-line">{interval}</span>}
              </>
            ),
          },
          {
            text: (
              <>
                {href === undefined ? (
                  source
                ) : (
                  <a class="govuk-link" href={href}>
                    {source}
                    <span class="govuk-visually-hidden">: {name}</span>
                  </a>
                )}
                <span class="holdfast-second-line">Of {asAt}</span>
              </>
            ),
          },
        ])}
      />
    ) : (
      <Column>
        <InsetText>{why}</InsetText>
      </Column>
    )}
  </section>
);
