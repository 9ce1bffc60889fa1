import type { DeepDive } from '../../../../shared/domain/improvement/deep-dive.ts';
import type { RankedUnit } from '../../../../shared/domain/improvement/unit-ranks.ts';
import type { Issue } from '../../../../shared/domain/kernel/problem.ts';
import { Textarea } from '../../../components/textarea.tsx';
import { errorAt } from '../actions/fields.tsx';
import type { Typed } from '../actions/typed.ts';
import type { Part } from './parts.ts';

export interface PartProps {
  readonly dive: DeepDive;
  readonly part: Part;
  readonly typed: Typed;
  readonly issues: readonly Issue[];
  /** For the choice of a comparator: the lowest rate first. */
  readonly units: readonly RankedUnit[];
}

export type FieldProps = Omit<PartProps, 'part'>;

export const Words = ({
  typed,
  issues,
  text,
  value,
}: FieldProps & { readonly text: string; readonly value?: string | undefined }) => (
  <Textarea
    name="text"
    rows={8}
    label={{ text, classes: 'govuk-label--s' }}
    value={typed['text'] ?? value}
    errorMessage={errorAt(issues, 'text')}
  />
);
