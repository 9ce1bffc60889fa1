import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../functions/operator/commands/all.ts';
import { helpOf, overview } from '../../../functions/operator/help.ts';
import type { Holdfast } from '../../../functions/operator/holdfast.ts';
import { findCommand, readInput } from '../../../functions/operator/read-input.ts';
import type { Problem } from '../../../shared/domain/kernel/problem.ts';
import type { Result } from '../../../shared/domain/kernel/result.ts';
import { SendMailEvent, ShuffleEvent } from '../../../shared/use-cases/events.ts';
import { ImportEvent } from '../../../shared/use-cases/import-event.ts';

interface Asked {
  readonly id: string;
  readonly event: { readonly action: string };
}

/** Runs a command against functions that answer by the action they are asked for. */
async function run(line: string, answers: Readonly<Record<string, unknown>> = {}, problem?: Problem) {
  const asked: Asked[] = [];
  const holdfast: Holdfast = {
    async invoke<T>(id: string, event: unknown) {
      const { action } = event as { action: string };
      asked.push({ id, event: { action, ...(event as object) } });
      const result = problem === undefined ? { ok: true, value: answers[action] } : { ok: false, problem };
      return result as Result<T>;
    },
    startReportRun: () => Promise.resolve('run'),
    redrive: () => Promise.reject(new Error('Nothing was put aside.')),
    lookAtRun: () =>
      Promise.resolve({ status: 'FAILED', steps: {}, reports: 0, cause: 'It could not be counted.' }),
    localControls: undefined,
    close: () => Promise.resolve(),
  };
  const found = findCommand(COMMANDS, line.split(' '));
  const said = await found!.command.run(readInput(found!.command, found!.rest), () =>
    Promise.resolve(holdfast),
  );
  return { asked, ...said };
}

const SENT = {
  sent: 2,
  already: 1,
  stopped: 1,
  left: 3,
  notSent: [{ address: 'a@b.example', reason: 'No.' }],
  closedMonths: [],
  limits: { perSecond: 1, perDay: 200 },
};

describe('the preview of an instrument', () => {
  it('is written to a file that is not there yet, of a draft’s file or by name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'holdfast-preview-'));
    const [draft, page] = [join(folder, 'draft.json'), join(folder, 'page.html')];
    writeFileSync(draft, '{"id":"mine"}');
    const answers = { 'preview-instrument': { html: '<p>page</p>' } };
    const { asked } = await run(`instrument preview ${draft} ${page}`, answers);
    expect(ImportEvent.parse(asked[0]?.event)).toEqual({
      action: 'preview-instrument',
      previewed: { draft: { id: 'mine' } },
    });
    expect(readFileSync(page, 'utf8')).toBe('<p>page</p>');
    await expect(run(`instrument preview ${draft} ${page}`, answers)).rejects.toThrow('exists already');
    const named = await run(`instrument preview exit-interview ${page}.2`, answers);
    expect(ImportEvent.parse(named.asked[0]?.event)).toMatchObject({ previewed: { id: 'exit-interview' } });
    await expect(run(`instrument preview exit-interview x --wording ${draft}`)).rejects.toThrow('--wording');
    rmSync(folder, { recursive: true });
  });
});

describe('the operator’s commands', () => {
  it('open a campaign only after its key is made, and mail only where it is asked', async () => {
    const { asked, lines } = await run('campaign open spring --mail', { send: SENT });
    expect(asked.map(({ id, event }) => [id, event.action])).toEqual([
      ['shuffle', 'make-key'],
      ['import', 'open-campaign'],
      ['send-mail', 'send'],
    ]);
    expect(lines).toEqual([
      'spring is open.',
      'Mails sent: 2. Had theirs before: 1. Want or take no mail: 1. Left: 3.',
      'What is left goes out by itself from 9:00 to 19:00, at most 1 a second and 200 a day.',
      'a@b.example: No.',
    ]);
    expect((await run('campaign open spring')).asked).toHaveLength(2);
  });

  it('send events that the functions take', async () => {
    const [open, list] = await Promise.all([
      run('campaign open spring'),
      run('campaign list', { 'list-campaigns': [] }),
    ]);
    expect(ShuffleEvent.safeParse(open.asked[0]!.event).success).toBe(true);
    expect(ImportEvent.safeParse(open.asked[1]!.event).success).toBe(true);
    expect(ImportEvent.safeParse(list.asked[0]!.event).success).toBe(true);
    const reminder = await run('mail send spring --reminder', { send: SENT });
    expect(SendMailEvent.parse(reminder.asked[0]!.event)).toMatchObject({ kind: 'reminder' });
    const closing = await run('mail send spring --closing', { send: SENT });
    expect(SendMailEvent.parse(closing.asked[0]!.event)).toMatchObject({ kind: 'closing' });
    await expect(run('mail send spring --closing --reminder', { send: SENT })).rejects.toThrow('one kind');
    const shuffled = await run('shuffle --month 2026-03 --campaign spring', { shuffle: [] });
    expect(ShuffleEvent.parse(shuffled.asked[0]!.event)).toMatchObject({
      month: '2026-03',
      campaign: 'spring',
    });
  });

  it('let a campaign open by itself on a day, once its key is made', async () => {
    const { asked, lines } = await run('campaign open spring --on 2027-04-05');
    expect(asked.map(({ event }) => event.action)).toEqual(['make-key', 'open-on']);
    expect(ImportEvent.parse(asked[1]!.event)).toMatchObject({ opens: '2027-04-05' });
    expect(lines).toEqual(['spring opens by itself on 5 April 2027.']);
    await expect(run('campaign open spring --on 2027-04-05 --mail')).rejects.toThrow('--invite');
  });

  it('plan mails by days, and take a plan back', async () => {
    const planned = { id: 'spring', mailPlan: { reminders: [7, 14], closing: 3 } };
    const plan = await run('mail plan spring --reminders 7,14 --closing-notice 3', { 'plan-mail': planned });
    expect(ImportEvent.parse(plan.asked[0]!.event)).toMatchObject({
      campaign: 'spring',
      mailPlan: planned.mailPlan,
    });
    expect(plan.lines[0]).toContain('a reminder 7 days after the invitation');
    const off = await run('mail plan spring --off', { 'plan-mail': { id: 'spring' } });
    expect(ImportEvent.parse(off.asked[0]!.event)).not.toHaveProperty('mailPlan');
    await expect(run('mail plan spring')).rejects.toThrow('Say what is mailed');
    await expect(run('mail plan spring --reminders soon')).rejects.toThrow('not a number of days');
  });

  it('list mails that reached nobody, with the reason, and count those who want none', async () => {
    const unsent = { unsent: [{ address: 'a@b.example', kind: 'reminder', why: 'No.' }], stopped: 4 };
    const { lines } = await run('mail unsent spring', { unsent });
    expect(lines).toEqual(['a@b.example (reminder): No.', 'Asked for no more mail: 4.']);
    const retried = await run('mail retry spring a@b.example', { retry: { kind: 'reminder' } });
    expect(SendMailEvent.parse(retried.asked[0]!.event)).toMatchObject({ address: 'a@b.example' });
    expect(retried.lines).toEqual(['Sent: reminder.']);
  });

  it('print a mail as people get it', async () => {
    const preview = { subject: 'Why', text: 'Words', html: '<p>Words</p>', lacking: [] };
    const { asked, lines } = await run('mail preview spring closing', { preview });
    expect(SendMailEvent.parse(asked[0]!.event)).toMatchObject({ kind: 'closing' });
    expect(lines).toEqual(['Subject: Why', '', 'Words']);
    const english = await run('mail preview spring', { preview: { ...preview, lacking: ['yours', 'stop'] } });
    expect(english.lines.at(-1)).toContain('2 of its texts have no Welsh');
    await expect(run('mail preview spring postcard')).rejects.toThrow('KIND is one of');
  });

  it('print letters, a page each, and list links with the unit or the region of each', async () => {
    const texts = [
      { lang: 'en', title: 'Why <b>', titleLang: 'en', before: ['Type this:'], after: ['Until Sunday.'] },
    ];
    const person = {
      address: 'a@b.example',
      unit: '',
      region: 'N50',
      month: '2026-03',
      expires: '2026-05-31',
    };
    const letter = { ...person, link: 'https://survey.example/i/x' };
    const letters = { letters: [letter, letter], texts: { '2026-05-31': texts }, closedMonths: [] };
    const { lines } = await run('links letters spring', { letters });
    expect(lines).toEqual([
      'address,unit or region,month,link,last day',
      ...[1, 2].map(() => 'a@b.example,N50,2026-03,https://survey.example/i/x,2026-05-31'),
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'holdfast-letters-'));
    const file = join(folder, 'letters.html');
    await run(`links letters spring --print ${file}`, { letters });
    const html = readFileSync(file, 'utf8');
    expect(html.match(/<article>/g)).toHaveLength(2);
    expect(html).toContain('Why &lt;b&gt;');
    expect(html).not.toMatch(/<(img|script|link|iframe)|url\(/);
    await expect(run(`links letters spring --print ${file}`, { letters })).rejects.toThrow('exists already');
    rmSync(folder, { recursive: true });
  });

  it('make an open link by making its campaign first, and take it back before its code changes', async () => {
    const made = { id: 'spring-open' };
    const link = { link: 'https://survey.example/o/04A2M8GQ0W', expires: '2026-12-18' };
    const { asked, lines } = await run('links open spring --until 2026-12-18', {
      'ask-openly': made,
      'open-link': link,
    });
    expect(asked.map(({ event }) => event.action)).toEqual([
      'ask-openly',
      'make-key',
      'open-campaign',
      'open-link',
    ]);
    expect(ImportEvent.parse(asked[0]!.event)).toMatchObject({ campaign: 'spring', closes: '2026-12-18' });
    expect(SendMailEvent.safeParse(asked[3]!.event).success).toBe(true);
    expect(lines.at(-1)).toBe(link.link);
    await expect(run('links open spring')).rejects.toThrow('--until');
    const revoked = await run('links revoke spring', { 'take-back-open-link': link });
    expect(revoked.asked.map(({ event }) => event.action)).toEqual([
      'take-back-open-link',
      'change-open-code',
    ]);
    expect(SendMailEvent.safeParse(revoked.asked[0]!.event).success).toBe(true);
    expect(ImportEvent.safeParse(revoked.asked[1]!.event).success).toBe(true);
  });

  it('name no region that waits, because that would tell how many answered there', async () => {
    const shuffle = [
      { campaign: 'spring', region: 'N03', outcome: 'done' },
      { campaign: 'spring', region: 'N07', outcome: 'waits' },
    ];
    const { lines, value } = await run('shuffle --month 2026-03', { shuffle });
    expect(lines.join()).toContain('N03');
    expect(JSON.stringify([lines, value])).not.toContain('N07');
  });

  it('stop with the cause of a report run that failed', async () => {
    const campaigns = { 'list-campaigns': [{ id: 'spring', clock: 'rolling' }] };
    await expect(run('report run spring --quarter 2026-Q1', campaigns)).rejects.toThrow(
      'It could not be counted.',
    );
  });

  it('count a cohort once, at its close', async () => {
    const campaigns = { 'list-campaigns': [{ id: 'old', clock: 'cohort' }], form: { regions: [] } };
    expect((await run('form old', campaigns)).asked[1]!.event).toMatchObject({ clock: 'close' });
    await expect(run('form old --quarter 2026-Q1', campaigns)).rejects.toThrow('it has no quarters');
  });

  it.each<[Problem, string]>([
    [{ kind: 'not-found', what: 'campaign spring' }, 'There is no campaign spring.'],
    [{ kind: 'conflict', what: 'It was changed meanwhile.' }, 'It was changed meanwhile.'],
    [{ kind: 'not-allowed', why: 'It is closed' }, 'It is closed.'],
    [
      {
        kind: 'invalid',
        issues: [
          { at: 'k', message: 'Too small' },
          { at: '', message: 'No' },
        ],
      },
      'k: Too small\nNo',
    ],
  ])('say a problem in plain words: %o', async (problem, sentence) => {
    await expect(run('campaign close spring', {}, problem)).rejects.toThrow(sentence);
  });

  it('say differences of a report and stop, and count those that are as they were made', async () => {
    const list = [{ campaign: 'spring', clock: '2026-Q1', scope: 'nation' }];
    const counted = { figures: 12, differences: [] };
    const sound = { list, verify: { scope: 'nation', differences: [] }, 'count-again': counted };
    const said = ['Figures counted again: 12. Reports made again: 1. Every one is as it was made.'];
    expect((await run('report verify spring', sound)).lines).toEqual(said);
    expect((await run('verify spring', sound)).lines).toEqual(said);
    const changed = { ...sound, verify: { scope: 'nation', differences: ['pdf: the file is missing'] } };
    await expect(run('verify spring', changed)).rejects.toThrow(
      '2026-Q1 nation: pdf: the file is missing\n1 of 1 reports differ.',
    );
    const miscounted = {
      ...sound,
      'count-again': { ...counted, differences: ['Wales: its number of answers'] },
    };
    await expect(run('verify spring', miscounted)).rejects.toThrow(
      '2026-Q1: Wales: its number of answers\n0 of 1 reports differ.',
    );
  });

  it('refuse words and options they do not have', () => {
    const create = findCommand(COMMANDS, ['campaign', 'create'])!.command;
    expect(() => readInput(create, ['only-one'])).toThrow(/takes CAMPAIGN FILE\. See npm run holdfast/);
    expect(() => readInput(create, ['a', 'b', '--colour', 'red'])).toThrow(/Unknown option '--colour'\. See/);
    expect(findCommand(COMMANDS, ['campaign', 'paint'])).toBeUndefined();
  });

  it('have help each, and stand in the overview', () => {
    const all = overview(COMMANDS);
    for (const command of COMMANDS) {
      expect(all).toContain(command.says);
      expect(helpOf(command)).toContain(`npm run holdfast -- ${command.name}`);
      expect(helpOf(command)).toContain('--json');
    }
  });
});
