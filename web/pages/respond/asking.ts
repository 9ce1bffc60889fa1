import type { Question } from '../../../shared/domain/instrument/instrument.ts';
import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import type { View } from './view.ts';

export interface OfferedOption {
  readonly value: string | number;
  readonly label: Said;
  readonly hint: Said | undefined;
  readonly exclusive: boolean;
}

/** A question in the words of the visit's language. */
export interface Asking {
  readonly question: Question;
  /** Words that stand before the text and belong to it. */
  readonly stem: Said | undefined;
  readonly text: Said;
  readonly hint: Said | undefined;
  readonly unit: Said | undefined;
  /** In the order to show them. */
  readonly options: readonly OfferedOption[];
  /** As they stand in the form. */
  readonly values: readonly string[];
  readonly error: Said | undefined;
}

export interface FieldProps extends Asking {
  readonly view: View;
  /** Alone on its page, its text is the heading of the page. */
  readonly alone: boolean;
}
