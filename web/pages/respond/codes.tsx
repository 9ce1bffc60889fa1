import { Panel } from '../../components/panel.tsx';
import { inWords } from '../../wording/dates.ts';
import { words } from '../../wording/en.ts';
import { CodeForm } from './code-form.tsx';
import { Frame } from './frame.tsx';
import { to, type View } from './view.ts';
import { Word } from './word.tsx';

interface CodePageProps {
  readonly view: View;
  readonly typed?: string | undefined;
  /** Whether the code cannot be used. */
  readonly wrong?: boolean | undefined;
}

const { saving, sending } = words;

export const Resume = ({ view, typed, wrong }: CodePageProps) => (
  <CodeForm
    view={view}
    title={saving.resumeTitle}
    text={saving.resumeText}
    path="/resume"
    name="code"
    label={saving.codeLabel}
    hint={saving.resumeHint}
    button={<Word view={view} name="continue" />}
    typed={typed}
    error={wrong === true ? saving.resumeError : undefined}
  >
    <p class="govuk-body">{saving.resumeLost}</p>
  </CodeForm>
);

export const Withdraw = ({ view, typed, wrong }: CodePageProps) => (
  <CodeForm
    view={view}
    title={sending.withdrawTitle}
    text={sending.withdrawText}
    path="/withdraw"
    name="receipt"
    label={sending.receiptLabel}
    hint={sending.withdrawHint}
    button={sending.withdrawButton}
    typed={typed}
    error={wrong === true ? sending.withdrawError : undefined}
  />
);

export const Withdrawn = ({ view, notMixedBy }: { readonly view: View; readonly notMixedBy: string }) => (
  <Frame view={view} title={sending.withdrawnTitle}>
    <Panel titleText={sending.withdrawnTitle} />
    <p class="govuk-body-l">{sending.withdrawn(inWords(notMixedBy))}</p>
    <p class="govuk-body">{sending.withdrawnWhy}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={to(view, '/withdraw')}>
        {sending.withdrawnAgain}
      </a>
    </p>
  </Frame>
);
