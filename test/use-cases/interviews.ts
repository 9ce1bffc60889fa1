import { makeKeyPair, sealTo } from '../../shared/adapters/crypto/hpke.ts';
import { cryptoLinks } from '../../shared/adapters/crypto/links.ts';
import { sessionSeals } from '../../shared/adapters/crypto/session-seals.ts';
import { sessionSecrets } from '../../shared/adapters/crypto/session-secrets.ts';
import { dynamoDrafts } from '../../shared/adapters/dynamodb/drafts.ts';
import { dynamoEnvelopeDrop } from '../../shared/adapters/dynamodb/envelopes.ts';
import { systemRandom } from '../../shared/adapters/machine.ts';
import type { Answers } from '../../shared/domain/answer/answers.ts';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import { packSendingForm } from '../../shared/domain/answer/sending-form.ts';
import { type Instrument, optionsOf, type Question } from '../../shared/domain/instrument/instrument.ts';
import type { Page, Step } from '../../shared/domain/instrument/journey.ts';
import { answerPage } from '../../shared/use-cases/answer-page.ts';
import { rememberDefinitions } from '../../shared/use-cases/definitions.ts';
import { findDraft, keepDraft } from '../../shared/use-cases/draft-in-hand.ts';
import { letters } from '../../shared/use-cases/letters.ts';
import { openCampaign } from '../../shared/use-cases/open-campaign.ts';
import { type SendDesk, sendAnswers } from '../../shared/use-cases/send-answers.ts';
import { startAnswering, type StartDesk } from '../../shared/use-cases/start-answering.ts';
import type { Session } from '../../shared/use-cases/ports/sessions.ts';
import type { Result } from '../../shared/domain/kernel/result.ts';
import { formFor } from '../domain/instrument/people.ts';
import type { Office } from './campaign-office.ts';
import { shuffleDesk } from './shuffle/mixing-room.ts';

export function good<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.problem));
}

/** Gives a draft its key pair, as the shuffle does, and opens it. */
export async function openWithKey({ desk, store }: Office, id: string): Promise<Campaign> {
  const pair = await makeKeyPair();
  await shuffleDesk(store.client, '2026-03-10T12:00:00Z').keys.keep(id, pair);
  const draft = await desk.campaigns.get(id);
  await desk.campaigns.change({ ...draft!, publicKey: pair.publicKey }, 'draft');
  return good(await openCampaign(desk, id));
}

export const respondents = ({ desk, store: { client } }: Office): StartDesk & SendDesk => ({
  drafts: dynamoDrafts(client, 'drafts', desk.clock),
  envelopes: dynamoEnvelopeDrop(client, 'envelopes'),
  tickets: desk.tickets,
  definitions: rememberDefinitions(desk.campaigns, desk.clock),
  sessions: sessionSecrets(systemRandom),
  seals: sessionSeals(systemRandom),
  box: { sealTo },
  links: cryptoLinks,
  clock: desk.clock,
  random: systemRandom,
});

export async function tokensOf({ desk }: Office, id: string): Promise<readonly string[]> {
  return good(await letters(desk, id)).letters.map(({ link }) => link.split('/').at(-1) ?? '');
}

/** What the person of a number answers: everything that is asked, each a little differently. */
const answersTo = (instrument: Instrument, page: Page, picked: Answers, person: number): Answers =>
  Object.fromEntries(
    page.questions.map((question) => [question.id, answerTo(instrument, question, picked, person)]),
  );

function answerTo(
  instrument: Instrument,
  question: Question,
  picked: Answers,
  person: number,
): Answers[string] {
  const source = question.options_from === undefined ? undefined : picked[question.options_from];
  const values = Array.isArray(source) ? source : optionsOf(instrument, question).map(({ value }) => value);
  const open = values.filter((value) => question.routes?.[String(value)] === undefined && value !== 'none');
  if (question.type === 'multi') return open.slice(0, Math.min(2, question.max_select ?? 2)).map(String);
  return open[person % Math.max(1, open.length)] ?? `Text of person ${person}`;
}

export interface Sent {
  readonly pages: readonly string[];
  readonly answers: Answers;
}

/** Opens a link, answers every page that comes, and sends. */
export async function answerLink(
  desk: StartDesk & SendDesk,
  token: string,
  person: number,
  equality?: Answers,
): Promise<Sent> {
  return answerAs(desk, good(await startAnswering(desk, token, 'en')), person, equality);
}

/** The same in a session that has begun. */
export async function answerAs(
  desk: StartDesk & SendDesk,
  session: Session,
  person: number,
  equality?: Answers,
): Promise<Sent> {
  const pages: string[] = [];
  const first = { pageId: 'taking-part', form: new Map([['taking_part', ['yes']]]), language: 'en' as const };
  let turn = good(await answerPage(desk, session, first));
  for (;;) {
    const step: Step = turn.kind === 'go' ? turn.step : { kind: 'page', page: turn.page };
    if (step.kind !== 'page') break;
    if (pages.includes(step.page.id)) throw new Error(`${step.page.id} was refused`);
    pages.push(step.page.id);
    const { draft } = (await findDraft(desk, session))!;
    const { instrument } = (await desk.definitions.of(draft.campaign, Infinity, draft.version))!;
    const form = formFor(step.page, answersTo(instrument, step.page, draft.answers, person));
    turn = good(await answerPage(desk, session, { pageId: step.page.id, form, language: 'en' }));
  }
  const held = (await findDraft(desk, session))!;
  if (equality !== undefined) await keepDraft(desk, session, { ...held.draft, equality }, held);
  const sealed = desk.seals.seal(session, 'form', packSendingForm(held.draft));
  const sending = good(await sendAnswers(desk, session, sealed));
  if (sending.kind !== 'sent') throw new Error('not sent');
  return { pages, answers: held.draft.answers };
}
