import type { Finding } from '../../../../shared/domain/campaign/list/finding.ts';
import { RefusedRows } from '../refused-rows.tsx';
import { Reconciled } from './reconciled.tsx';

/** What a dry run found, part by part. */
export const FindingParts = ({ finding }: { readonly finding: Finding }) => (
  <>
    <RefusedRows
      title="Refused rows"
      none="No row is refused."
      rows={finding.refusedRows}
      all={finding.refused}
    />
    <RefusedRows
      title="Listed already, or twice"
      none="Nobody is listed already or twice."
      rows={finding.duplicateRows}
      all={finding.duplicates}
    />
    <h2 class="govuk-heading-m">Against the HR extract</h2>
    <Reconciled reconciled={finding.reconciled} />
  </>
);
