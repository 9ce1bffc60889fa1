import { spoken } from '../../wording/spoken.ts';
import type { CheckRow } from '../../../shared/domain/instrument/check-rows.ts';
import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import { AnswerRows } from './answer-rows.tsx';
import { Frame } from './frame.tsx';
import { said, say } from './said.tsx';
import { SendForm, type SendFormProps } from './send-form.tsx';

interface ReadyProps extends SendFormProps {
  readonly title: Said | string;
  readonly rows: readonly CheckRow[];
  readonly back: string;
  /** The address of a page of equality questions. */
  readonly place: (row: CheckRow) => string;
}

/** What is left to do once the equality questions are answered, or skipped. */
export const Ready = ({ view, title, rows, back, place, ...send }: ReadyProps) => (
  <Frame view={view} title={spoken(view, 'sending.sendTitle')} back={back}>
    <h1 class="govuk-heading-l">{say(view, 'sending.sendTitle')}</h1>
    <h2 class="govuk-heading-m">{said(title)}</h2>
    <AnswerRows view={view} rows={rows} place={place} />
    <SendForm view={view} {...send} />
  </Frame>
);
