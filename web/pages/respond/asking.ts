import type { Option, Question } from '../../../shared/domain/instrument/instrument.ts';
import type { View } from './view.ts';

export interface Asking {
  readonly question: Question;
  /** In the order to show them. */
  readonly options: readonly Option[];
  /** As they stand in the form. */
  readonly values: readonly string[];
  readonly error?: string | undefined;
}

export interface FieldProps extends Asking {
  readonly view: View;
  /** Alone on its page, its text is the heading of the page. */
  readonly alone: boolean;
}
