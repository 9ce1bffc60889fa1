import type { InstrumentToDraft } from '../../../../shared/domain/campaign/draft/instrument-to-draft.ts';
import type { TypedDraft } from '../../../../shared/domain/campaign/draft/typed-draft.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';

/** What the fields of a draft's form are laid out by. */
export interface FieldsProps {
  readonly instrument: InstrumentToDraft;
  readonly typed: TypedDraft;
  readonly issues: readonly Issue[];
}
