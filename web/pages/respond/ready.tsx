import type { CheckRow } from '../../../shared/domain/instrument/check-rows.ts';
import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import { words } from '../../wording/en.ts';
import { AnswerRows } from './answer-rows.tsx';
import { Frame } from './frame.tsx';
import { said } from './said.tsx';
import { SendForm, type SendFormProps } from './send-form.tsx';

interface ReadyProps extends SendFormProps {
  readonly title: Said | string;
  readonly rows: readonly CheckRow[];
  readonly back: string;
  /** The address of a page of equality questions. */
  readonly place: (row: CheckRow) => string;
}

const { sending } = words;

/** What is left to do once the equality questions are answered, or skipped. */
export const Ready = ({ view, title, rows, back, place, ...send }: ReadyProps) => (
  <Frame view={view} title={sending.sendTitle} back={back}>
    <h1 class="govuk-heading-l">{sending.sendTitle}</h1>
    <h2 class="govuk-heading-m">{said(title)}</h2>
    <AnswerRows view={view} rows={rows} place={place} />
    <SendForm view={view} {...send} />
  </Frame>
);
