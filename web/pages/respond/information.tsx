import type { Prose } from '../../wording/prose.ts';
import { words } from '../../wording/en.ts';
import type { Definition } from './definition.ts';
import { Frame } from './frame.tsx';
import { Help } from './help.tsx';
import { Support, SupportWithout } from './support.tsx';
import { to, type View } from './view.ts';

const { information, questions, landing, sending } = words;

/** The way back for somebody who looks something up in the middle of a survey. */
const Return = ({ view }: { readonly view: View }) =>
  view.session === 'none' ? (
    <></>
  ) : (
    <p class="govuk-body">
      <a class="govuk-link" href={view.session === 'sent' ? '/sent' : '/continue'}>
        {view.session === 'sent' ? landing.sentLink : information.backToAnswers}
      </a>
    </p>
  );

export const ProsePage = ({ view, prose }: { readonly view: View; readonly prose: Prose }) => (
  <Frame view={view} title={prose.title}>
    <h1 class="govuk-heading-l">{prose.title}</h1>
    {prose.sections.map(({ title, text = [], list = [] }) => (
      <>
        {title !== undefined && <h2 class="govuk-heading-m">{title}</h2>}
        {text.map((paragraph) => (
          <p class="govuk-body">{paragraph}</p>
        ))}
        {list.length > 0 && (
          <ul class="govuk-list govuk-list--bullet">
            {list.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        )}
      </>
    ))}
    <Return view={view} />
  </Frame>
);

export const SupportPage = ({ view, definition }: { view: View; definition: Definition | undefined }) => (
  <Frame view={view} title={information.supportTitle}>
    <h1 class="govuk-heading-l">{information.supportTitle}</h1>
    {definition === undefined ? (
      <SupportWithout />
    ) : (
      <Support view={view} instrument={definition.instrument} contacts={definition.campaign.contacts} />
    )}
    <p class="govuk-body">{questions.notMonitored}</p>
    <h2 class="govuk-heading-m">{information.questionsTitle}</h2>
    <Help view={view} before={information.questionsText} otherwise={information.askOther} />
    <p class="govuk-body">{information.questionsHint}</p>
    <Return view={view} />
  </Frame>
);

export const Home = ({ view }: { readonly view: View }) => (
  <Frame view={view} title={information.homeTitle}>
    <h1 class="govuk-heading-l">{information.homeTitle}</h1>
    {information.homeText.map((paragraph) => (
      <p class="govuk-body">{paragraph}</p>
    ))}
    <Return view={view} />
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={to(view, '/resume')}>
          {landing.resumeLink}
        </a>
      </li>
      <li>
        <a class="govuk-link" href={to(view, '/withdraw')}>
          {landing.withdrawLink}
        </a>
      </li>
    </ul>
  </Frame>
);

/** A page that says one thing and leads nowhere. */
const Notice = ({ view, title, text }: { view: View; title: string; text: string }) => (
  <Frame view={view} title={title}>
    <h1 class="govuk-heading-l">{title}</h1>
    <p class="govuk-body">{text}</p>
  </Frame>
);

export const Deleted = ({ view }: { readonly view: View }) => (
  <Notice view={view} title={questions.deletedTitle} text={questions.deletedText} />
);

export const Finished = ({ view }: { readonly view: View }) => (
  <Notice view={view} title={sending.finishedTitle} text={sending.finishedText} />
);
