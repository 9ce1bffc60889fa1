import type { Said } from '../../../shared/domain/instrument/translation/said.ts';
import { spoken, spokenAll, spokenProse } from '../../wording/spoken.ts';
import type { Definition } from './definition.ts';
import { Frame } from './frame.tsx';
import { OtherWaysIn } from './other-ways-in.tsx';
import { Help } from './help.tsx';
import { Support, SupportWithout } from './support.tsx';
import type { View } from './view.ts';
import { said, say } from './said.tsx';

/** The way back for somebody who looks something up in the middle of a survey. */
const Return = ({ view }: { readonly view: View }) =>
  view.session === 'none' ? (
    <></>
  ) : (
    <p class="govuk-body">
      <a class="govuk-link" href={view.session === 'sent' ? '/sent' : '/continue'}>
        {say(view, view.session === 'sent' ? 'landing.sentLink' : 'information.backToAnswers')}
      </a>
    </p>
  );

interface ProseProps {
  readonly view: View;
  readonly page: 'privacy' | 'cookies' | 'accessibility';
  /** Of the campaign that the reader came from: its promise stands in the privacy notice. */
  readonly k?: number | undefined;
}

export function ProsePage({ view, page, k }: ProseProps) {
  const { title, sections } = spokenProse(view, page);
  return (
    <Frame view={view} title={title}>
      <h1 class="govuk-heading-l">{said(title)}</h1>
      {sections.map((section, at) => (
        <>
          {section.title !== undefined && <h2 class="govuk-heading-m">{said(section.title)}</h2>}
          {section.text.map((paragraph) => (
            <p class="govuk-body">{said(paragraph)}</p>
          ))}
          {at === 0 && k !== undefined && (
            <p class="govuk-body">{say(view, 'promise', { k, others: k - 1 })}</p>
          )}
          {section.list.length > 0 && (
            <ul class="govuk-list govuk-list--bullet">
              {section.list.map((line) => (
                <li>{said(line)}</li>
              ))}
            </ul>
          )}
        </>
      ))}
      <Return view={view} />
    </Frame>
  );
}

export const SupportPage = ({ view, definition }: { view: View; definition: Definition | undefined }) => (
  <Frame view={view} title={spoken(view, 'information.supportTitle')}>
    <h1 class="govuk-heading-l">{say(view, 'information.supportTitle')}</h1>
    {definition === undefined ? (
      <SupportWithout view={view} />
    ) : (
      <Support view={view} instrument={definition.instrument} contacts={definition.campaign.contacts} />
    )}
    <p class="govuk-body">{say(view, 'questions.notMonitored')}</p>
    <h2 class="govuk-heading-m">{say(view, 'information.questionsTitle')}</h2>
    <Help view={view} before="information.questionsText" otherwise="information.askOther" />
    <p class="govuk-body">{say(view, 'information.questionsHint')}</p>
    <Return view={view} />
  </Frame>
);

export const Home = ({ view }: { readonly view: View }) => (
  <Frame view={view} title={spoken(view, 'information.homeTitle')}>
    <h1 class="govuk-heading-l">{say(view, 'information.homeTitle')}</h1>
    {spokenAll(view, 'information.homeText').map((paragraph) => (
      <p class="govuk-body">{said(paragraph)}</p>
    ))}
    <Return view={view} />
    <OtherWaysIn view={view} />
  </Frame>
);

/** A page that says one thing and leads nowhere. */
const Notice = ({ view, title, text }: { view: View; title: Said; text: Said }) => (
  <Frame view={view} title={title}>
    <h1 class="govuk-heading-l">{said(title)}</h1>
    <p class="govuk-body">{said(text)}</p>
  </Frame>
);

export const Deleted = ({ view }: { readonly view: View }) => (
  <Notice
    view={view}
    title={spoken(view, 'questions.deletedTitle')}
    text={spoken(view, 'questions.deletedText')}
  />
);

export const Finished = ({ view }: { readonly view: View }) => (
  <Notice
    view={view}
    title={spoken(view, 'sending.finishedTitle')}
    text={spoken(view, 'sending.finishedText')}
  />
);
