import type { FunctionId } from '../../../shared/adapters/names.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { addMonths, endOfDay, monthOf } from '../../../shared/domain/kernel/calendar.ts';
import type { SendMailEvent, ShuffleEvent } from '../../../shared/use-cases/events.ts';
import type { ImportEvent } from '../../../shared/use-cases/import-event.ts';
import { type Due, dueBetween } from '../clock/due.ts';
import type { LocalStack } from '../stack.ts';
import { answeringLinks } from './answer-links.ts';
import { madeUpAnswers } from './answers.ts';
import { Chance } from './chance.ts';
import { CANDIDATES, candidateAddresses, candidateFeedback, candidatesFile } from './candidates.ts';
import { contextFiles } from './context.ts';
import { leaversFile, leaversOf, linksIn } from './leavers.ts';
import { publishDemo } from './readers.ts';
import { draftWave } from './wave.ts';
import { recruitmentFiles } from './recruitment.ts';
import { TOOLKIT } from './toolkit.ts';

const DEMO_CAMPAIGN = 'demo-exit-interview';

/** How many of those who are asked answer. */
const TAKES_PART = 0.78;

const AT_ONCE = 8;

const DAY = 86_400_000;
const LONGEST_STORY = 100 * DAY;

/**
 * Lives through the last quarter that has been reported and the months since: people leave, are asked and answer, and
 * the schedules do the rest when their time comes. Everything goes through the functions, as it would in AWS.
 */
export async function seedDemo({ clock, advance, invoke, mails }: LocalStack): Promise<void> {
  const ask = async <T>(id: FunctionId, event: Event): Promise<T> => valueOf<T>(await invoke(id, event));
  const today = Date.now();
  const first = firstMonth(today);
  clock.beginAt(endOfDay(`${first}-02`));
  const invitees = leaversFile(leaversOf(first));
  const title = 'Why people leave: the demo';
  await ask('import', { action: 'create-campaign', id: DEMO_CAMPAIGN, title, dryRun: false, invitees });
  await ask('shuffle', { action: 'make-key', campaign: DEMO_CAMPAIGN });
  const campaign = await ask<Campaign>('import', { action: 'open-campaign', campaign: DEMO_CAMPAIGN });
  const answer = answeringLinks(campaign);
  await ask('import', { action: 'load-action-plan' });
  const toolkit = { action: 'import-context', kind: 'toolkit', csv: TOOLKIT, asAt: `${first}-01` } as const;
  await ask('import', { ...toolkit, dryRun: false, leaveOut: false });
  await askCandidates(ask, mails, first);

  for (let month = first; month <= monthOf(today); month = addMonths(month, 1)) {
    if (month > first && opensQuarter(month)) {
      for (const { kind, csv } of contextFiles(month, first)) {
        const file = { action: 'import-context', kind, csv, asAt: `${month}-01` } as const;
        await ask('import', { ...file, dryRun: false, leaveOut: false });
      }
    }
    const file = { campaign: DEMO_CAMPAIGN, dryRun: false, invitees: leaversFile(leaversOf(month)) };
    await ask('import', { action: 'add-invitees', ...file });
    await ask('send-mail', { action: 'send', campaign: DEMO_CAMPAIGN, kind: 'invitation' });
    const people = leaversOf(month).map(({ address }) => address);
    if (month < monthOf(today)) await answerAll(linksIn(mails, people), LEAVERS, answer);
    await advance(Math.min(endOfDay(`${addMonths(month, 1)}-01`), today));
  }
  clock.follow();
  await publishDemo(clock, DEMO_CAMPAIGN);
  await draftWave((event) => ask('import', event), today);
}

type Ask = <T>(id: FunctionId, event: Event) => Promise<T>;

/** A round's candidates, asked once: the survey closes, and the schedules count and report it when their time comes. */
async function askCandidates(ask: Ask, mails: LocalStack['mails'], month: string): Promise<void> {
  for (const { kind, csv } of recruitmentFiles()) {
    const file = { action: 'import-context', kind, csv, asAt: `${month}-01` } as const;
    await ask('import', { ...file, dryRun: false, leaveOut: false });
  }
  const { id, title } = CANDIDATES;
  const instrument = candidateFeedback();
  const invitees = candidatesFile();
  await ask('import', {
    action: 'create-campaign',
    id,
    title,
    instrument: instrument.id,
    dryRun: false,
    invitees,
  });
  await ask('shuffle', { action: 'make-key', campaign: id });
  const campaign = await ask<Campaign>('import', { action: 'open-campaign', campaign: id });
  await ask('send-mail', { action: 'send', campaign: id, kind: 'invitation' });
  const context = { campaign: id, region: 'demo' };
  const links = linksIn(mails, candidateAddresses());
  await answerAll(links, { instrument, context }, answeringLinks(campaign));
  await ask('import', { action: 'close-campaign', campaign: id });
}

const LEAVERS: { instrument: Instrument; context: Readonly<Record<string, string>> } = {
  instrument: Instrument.parse(exitInterview),
  context: {},
};

/** Some who are asked answer, a few of them at once. */
async function answerAll(
  asked: ReadonlyMap<string, string>,
  { instrument, context }: typeof LEAVERS,
  answer: ReturnType<typeof answeringLinks>,
) {
  const people = [...asked].map(([address, link]) => ({ link, chance: new Chance(address) }));
  const taking = people.filter(({ chance }) => chance.happens(TAKES_PART));
  for (let at = 0; at < taking.length; at += AT_ONCE) {
    const some = taking.slice(at, at + AT_ONCE);
    await Promise.all(
      some.map(({ link, chance }) => answer(link, madeUpAnswers(instrument, chance, context))),
    );
  }
}

/** Extracts of staffing come before the reports of a quarter. */
const opensQuarter = (month: string): boolean => Number(month.slice(5)) % 3 === 1;

type Event = ImportEvent | SendMailEvent | ShuffleEvent;

/** The first month of the last quarter that has been reported. */
function firstMonth(today: number): string {
  const reported = dueBetween(today - LONGEST_STORY, today).findLast(isQuarterly);
  return addMonths(monthOf(reported?.at ?? today), -3);
}

const isQuarterly = ({ what, at }: Due): boolean =>
  what === 'reports' && Number(monthOf(at).slice(5)) % 3 === 1;

function valueOf<T>(outcome: unknown): T {
  const result = outcome as { ok: true; value: T } | { ok: false; problem: object };
  if (result.ok) return result.value;
  throw new Error(`The demo could not be made: ${JSON.stringify(result.problem)}`);
}
