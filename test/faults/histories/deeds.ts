import { packSendingForm } from '../../../shared/domain/answer/sending-form.ts';
import { addMonths, monthOf, quarterOfMonth } from '../../../shared/domain/kernel/calendar.ts';
import { inGroups, toCode } from '../../../shared/domain/kernel/crockford.ts';
import type { Form } from '../../../shared/domain/instrument/accept-page.ts';
import { duePlace } from '../../../shared/domain/instrument/itinerary.ts';
import { answerPage } from '../../../shared/use-cases/answer-page.ts';
import { RECENT } from '../../../shared/use-cases/definitions.ts';
import { expire } from '../../../shared/use-cases/expire.ts';
import { formBatches } from '../../../shared/use-cases/form-batches.ts';
import { openLink } from '../../../shared/use-cases/open-link.ts';
import { readDraft } from '../../../shared/use-cases/read-draft.ts';
import { releaseReports } from '../../../shared/use-cases/release-reports.ts';
import { replaceLink } from '../../../shared/use-cases/replace-link.ts';
import { resume } from '../../../shared/use-cases/resume.ts';
import { runMonthlyShuffle } from '../../../shared/use-cases/run-monthly-shuffle.ts';
import { sendAnswers } from '../../../shared/use-cases/send-answers.ts';
import { startAnswering } from '../../../shared/use-cases/start-answering.ts';
import { tallyRegion } from '../../../shared/use-cases/tally-region.ts';
import { withdraw } from '../../../shared/use-cases/withdraw.ts';
import { answersOf } from '../../use-cases/shuffle/people.ts';
import type { Attempt, History } from './history.ts';
import { addressOf, CAMPAIGN, type Desks, MOST_ATTEMPTS, PEOPLE, REGION, tokenIn } from './world.ts';

/** Who does it, and which of their attempts it is about. */
export interface About {
  readonly person: number;
  readonly which: number;
  readonly pages: number;
}

type Do = (desks: Desks, history: History, about: About) => Promise<void>;

const attemptOf = ({ attempts }: History, { person, which }: About): Attempt | undefined => {
  const own = attempts.filter((attempt) => attempt.person === person);
  return own.at(-1 - (which % Math.max(1, own.length)));
};

const answersAsForm = (number: number): Form =>
  new Map(Object.entries(answersOf(number)).map(([name, answer]) => [name, [answer].flat().map(String)]));

async function save({ respond }: Desks, attempt: Attempt, pages: number): Promise<boolean> {
  for (let page = 0; page < pages; page += 1) {
    const read = await readDraft(respond, attempt.session, RECENT);
    if (!read.ok) return false;
    const { instrument, facts, draft } = read.value;
    const step = duePlace(instrument, facts, draft);
    if (step.kind !== 'page') {
      attempt.sealedForm = respond.seals.seal(attempt.session, 'form', packSendingForm(draft));
      return true;
    }
    const submitted = { pageId: step.page.id, form: answersAsForm(attempt.number), language: 'en' as const };
    await answerPage(respond, attempt.session, submitted);
  }
  return false;
}

async function send({ respond }: Desks, { links }: History, attempt: Attempt): Promise<void> {
  if (attempt.sealedForm === undefined) return;
  attempt.tried = true;
  const sending = await sendAnswers(respond, attempt.session, attempt.sealedForm);
  if (sending.ok && sending.value.kind === 'sent') attempt.acknowledged = true;
  else if (attempt.acknowledged) {
    // Where its draft could not be deleted, whoever presses again learns that the link was replaced since.
    if (attempt.taking && !sending.ok && sending.problem.kind === 'link-replaced') return;
    // Once a shuffle has emptied the envelope, or its link has ended, nothing tells whose it was.
    const key = respond.links.envelopeKey(links[attempt.person]?.[attempt.link] ?? '');
    if ((await respond.envelopes.senderOf(CAMPAIGN, REGION, key)) === attempt.session.retryHash)
      throw new Error('A sending that was acknowledged is refused before it is mixed.');
  }
}

async function begin(desks: Desks, history: History, { person }: About): Promise<Attempt | undefined> {
  const links = history.links[person] ?? [];
  const before = history.attempts.filter((attempt) => attempt.person === person).length;
  if (before === MOST_ATTEMPTS) return undefined;
  const session = await startAnswering(desks.respond, links.at(-1) ?? '', 'en');
  if (!session.ok) return undefined;
  const attempt: Attempt = {
    number: person + PEOPLE * before,
    person,
    link: links.length - 1,
    session: session.value,
    sealedForm: undefined,
    tried: false,
    acknowledged: false,
    taking: false,
    gone: false,
  };
  history.attempts.push(attempt);
  return attempt;
}

/** From now on these count nowhere, unless they are mixed already or being mixed as this is done. */
async function letGo(
  { shuffle }: Desks,
  attempts: readonly Attempt[],
  mixed: () => Promise<readonly number[]>,
) {
  const heads = await shuffle.heads.months(CAMPAIGN, REGION);
  if (heads.some(({ head }) => head.state !== 'done')) return;
  const counted = await mixed();
  for (const attempt of attempts) if (!counted.includes(attempt.number)) attempt.gone = true;
}

/** Each thing that happens in a history. `mixed` tells whose answers are mixed by now. */
export const deedsWith = (mixed: (desks: Desks) => Promise<readonly number[]>) => {
  const lastQuarter = ({ now }: History): string => quarterOfMonth(addMonths(monthOf(now), -3));
  const deeds = {
    async open({ respond }, { links }, { person }) {
      await openLink(respond, links[person]?.at(-1) ?? '', RECENT);
    },
    async begin(desks, history, about) {
      await begin(desks, history, about);
    },
    async save(desks, history, about) {
      const attempt = attemptOf(history, about);
      if (attempt !== undefined) await save(desks, attempt, about.pages);
    },
    async resume({ respond }, history, about) {
      const attempt = attemptOf(history, about);
      if (attempt === undefined) return;
      const resumed = await resume(respond, inGroups(toCode(attempt.session.secret)));
      if (resumed.ok) attempt.session = resumed.value.session;
    },
    async send(desks, history, about) {
      const attempt = attemptOf(history, about);
      if (attempt !== undefined) await send(desks, history, attempt);
    },
    /** From the link to the page that says "sent". */
    async answer(desks, history, about) {
      const attempt = await begin(desks, history, about);
      if (attempt !== undefined && (await save(desks, attempt, 30))) await send(desks, history, attempt);
    },
    async withdraw(desks, history, about) {
      const attempt = attemptOf(history, about);
      if (attempt?.acknowledged !== true) return;
      attempt.taking = true;
      const done = await withdraw(desks.respond, inGroups(toCode(attempt.session.receipt)));
      if (done.ok) await letGo(desks, [attempt], () => mixed(desks));
    },
    async replace(desks, history, { person }) {
      const own = history.attempts.filter((attempt) => attempt.person === person);
      for (const attempt of own) attempt.taking = true;
      const letter = await replaceLink(desks.mail, CAMPAIGN, addressOf(person));
      if (!letter.ok) return;
      history.links[person]?.push(tokenIn(letter.value.link));
      await letGo(desks, own, () => mixed(desks));
    },
    async shuffle({ shuffle }, { now }) {
      await runMonthlyShuffle(shuffle, new Date(now).toISOString());
    },
    async form({ form }, history) {
      await formBatches(form, { campaign: CAMPAIGN, clock: lastQuarter(history) });
    },
    async tally({ tally }, history) {
      await tallyRegion(tally, { campaign: CAMPAIGN, clock: lastQuarter(history), region: REGION });
    },
    async release({ release }, history) {
      await releaseReports(release, { campaign: CAMPAIGN, clock: lastQuarter(history) });
    },
    async expire({ expiry }) {
      await expire(expiry);
    },
  } satisfies Record<string, Do>;
  return deeds as Readonly<Record<keyof typeof deeds, Do>>;
};

export type Deed = keyof ReturnType<typeof deedsWith>;
