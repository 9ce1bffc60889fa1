import type { Child } from 'hono/jsx';
import type { DeepDive } from '../../../../shared/domain/improvement/deep-dive.ts';
import { placeName } from '../../../../shared/domain/improvement/place-of-action.ts';
import { dayInWords } from '../../../../shared/domain/kernel/day-in-words.ts';
import { DRIVERS, driverOf } from '../../../../shared/domain/report/drivers.ts';
import { SummaryList } from '../../../components/summary-list.tsx';
import { Tag } from '../../../components/tag.tsx';
import { WarningText } from '../../../components/warning-text.tsx';
import { sourceOf } from '../actions/practice-parts.tsx';
import { Column, Frame, type Surroundings } from '../frame.tsx';
import { type Part, PARTS, TITLES } from './parts.ts';
import { addressOf, DIVES, STATUSES, stoodWords } from './words.ts';

interface DivePageProps extends Surroundings {
  readonly dive: DeepDive;
  readonly mayChange: boolean;
  /** Sent for review by somebody else. */
  readonly mayReview: boolean;
  /** Reports of the unit that can be read. */
  readonly reports: readonly { readonly text: string; readonly href: string }[];
}

export const DivePage = ({ dive, mayChange, mayReview, reports, ...surroundings }: DivePageProps) => (
  <Frame {...surroundings} title={`Deep dive: ${placeName(dive.scope)}`} trail={[DIVES]}>
    <Column>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">Deep dive</span>
        {placeName(dive.scope)}
      </h1>
      <p class="govuk-body">
        <Tag {...STATUSES[dive.status]} />
      </p>
      <WarningText>OFFICIAL-SENSITIVE. Share it only with people who need it for their work.</WarningText>
      <SummaryList rows={facts(dive)} />
      {mayChange && dive.status === 'draft' && <ToDo dive={dive} />}
      {dive.status === 'in review' &&
        (mayReview ? (
          <p class="govuk-body">
            <a class="govuk-link" href={`${addressOf(dive)}/review`}>
              Review it: publish it or return it
            </a>
          </p>
        ) : (
          <p class="govuk-body">It waits for a second person to review it.</p>
        ))}
      <Words title="Findings" text={dive.findings} />
      <h2 class="govuk-heading-m">Themes</h2>
      {dive.themes.length === 0 && <p class="govuk-body">There are no themes yet.</p>}
      {dive.themes.map(({ driver, text }) => (
        <>
          <h3 class="govuk-heading-s">{driverOf(driver)?.title}</h3>
          <p class="govuk-body holdfast-prose">{text}</p>
        </>
      ))}
      {dive.practices.length > 0 && <Practices ids={dive.practices} />}
      <Words title="Methods" text={dive.methods} />
      <h2 class="govuk-heading-m">Evidence log</h2>
      {dive.evidence.length === 0 ? (
        <p class="govuk-body">Nothing is logged yet.</p>
      ) : (
        <ol class="govuk-list holdfast-notes">
          {dive.evidence.map(({ on, by, text }) => (
            <li>
              <span class="holdfast-second-line">
                {dayInWords(on)}, {by}
              </span>
              {text}
            </li>
          ))}
        </ol>
      )}
      <h2 class="govuk-heading-m">Reports of the unit</h2>
      {reports.length === 0 ? (
        <p class="govuk-body">There is no report of the unit yet.</p>
      ) : (
        <ul class="govuk-list">
          {reports.map(({ text, href }) => (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/actions?show=all&place=${dive.scope}`}>
          Actions in {placeName(dive.scope)}
        </a>
      </p>
    </Column>
  </Frame>
);

const row = (key: string, value: Child) => ({ key: { text: key }, value: { text: value } });

const facts = ({ why, stood, comparator, reviews, made }: DeepDive) => [
  row('Why it was chosen', why),
  row('How it stood then', stoodWords(stood)),
  comparator &&
    row(
      'Compared with',
      <>
        {placeName(comparator.scope)}. {comparator.why}
        <span class="holdfast-second-line">{stoodWords(comparator.stood)}</span>
      </>,
    ),
  row('Begun', `${dayInWords(made.on)}, ${made.by}`),
  ...reviews.map(({ sent, decided }) =>
    row(
      'Review',
      `Sent on ${dayInWords(sent.on)} by ${sent.by.name}.${
        decided === undefined
          ? ''
          : ` ${decided.as === 'published' ? 'Published' : 'Returned'} on ${dayInWords(decided.on)} by ${decided.by.name}. ${decided.text}`
      }`,
    ),
  ),
];

const ToDo = ({ dive }: { readonly dive: DeepDive }) => (
  <>
    <h2 class="govuk-heading-m">What to do next</h2>
    <ul class="govuk-list">
      {PARTS.filter((part): part is Exclude<Part, 'review'> => part !== 'review').map((part) => (
        <li>
          <a class="govuk-link" href={`${addressOf(dive)}/${part}`}>
            {TITLES[part]}
          </a>
        </li>
      ))}
    </ul>
  </>
);

const Words = ({ title, text }: { readonly title: string; readonly text: string | undefined }) => (
  <>
    <h2 class="govuk-heading-m">{title}</h2>
    <p class="govuk-body holdfast-prose">{text ?? 'Nothing is written yet.'}</p>
  </>
);

const Practices = ({ ids }: { readonly ids: readonly string[] }) => (
  <>
    <h2 class="govuk-heading-m">Quick wins to consider</h2>
    <p class="govuk-body">Documented practice for these themes: not proof that fewer people leave.</p>
    <ul class="govuk-list govuk-list--bullet">
      {ids.flatMap((id) => {
        const practice = DRIVERS.quickWins[id];
        return practice === undefined
          ? []
          : [
              <li>
                {practice.title}. {practice.what}
                <span class="holdfast-second-line">{sourceOf(practice)}</span>
              </li>,
            ];
      })}
    </ul>
  </>
);
