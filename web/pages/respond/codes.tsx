import { spoken } from '../../wording/spoken.ts';
import { Panel } from '../../components/panel.tsx';
import { CodeForm } from './code-form.tsx';
import { Frame } from './frame.tsx';
import { to, type View } from './view.ts';
import { Word } from './word.tsx';
import { say } from './said.tsx';

interface CodePageProps {
  readonly view: View;
  readonly typed?: string | undefined;
  /** Whether the code cannot be used. */
  readonly wrong?: boolean | undefined;
}

export const Resume = ({ view, typed, wrong }: CodePageProps) => (
  <CodeForm
    view={view}
    title={spoken(view, 'saving.resumeTitle')}
    text={spoken(view, 'saving.resumeText')}
    path="/resume"
    name="code"
    label={spoken(view, 'saving.codeLabel')}
    hint={spoken(view, 'saving.resumeHint')}
    button={<Word view={view} name="continue" />}
    typed={typed}
    error={wrong === true ? spoken(view, 'saving.resumeError') : undefined}
  >
    <p class="govuk-body">{say(view, 'saving.resumeLost')}</p>
  </CodeForm>
);

export const Withdraw = ({ view, typed, wrong }: CodePageProps) => (
  <CodeForm
    view={view}
    title={spoken(view, 'sending.withdrawTitle')}
    text={spoken(view, 'sending.withdrawText')}
    path="/withdraw"
    name="receipt"
    label={spoken(view, 'sending.receiptLabel')}
    hint={spoken(view, 'sending.withdrawHint')}
    button={say(view, 'sending.withdrawButton')}
    typed={typed}
    error={wrong === true ? spoken(view, 'sending.withdrawError') : undefined}
  />
);

export const Withdrawn = ({ view, notMixedBy }: { readonly view: View; readonly notMixedBy: string }) => (
  <Frame view={view} title={spoken(view, 'sending.withdrawnTitle')}>
    <Panel titleText={say(view, 'sending.withdrawnTitle')} />
    <p class="govuk-body-l">{say(view, 'sending.withdrawn', { day: notMixedBy })}</p>
    <p class="govuk-body">{say(view, 'sending.withdrawnWhy')}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={to(view, '/withdraw')}>
        {say(view, 'sending.withdrawnAgain')}
      </a>
    </p>
  </Frame>
);
