import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { answeringLinks } from '../../../infra/local/demo/answer-links.ts';
import type { Invoke } from '../../../infra/local/aws/functions.ts';
import { mailFeedback } from '../../../infra/local/aws/mail-feedback.ts';
import { linkIn } from '../../../infra/local/outbox/link-in.ts';
import { formKeyOf } from '../../../shared/adapters/crypto/form-key.ts';
import type { Mail } from '../../../infra/local/outbox/store.ts';
import type { LocalStack } from '../../../infra/local/stack.ts';
import { dynamoPeople } from '../../../shared/adapters/dynamodb/people.ts';
import { dynamoStaffSessions } from '../../../shared/adapters/dynamodb/staff-sessions.ts';
import { tableName } from '../../../shared/adapters/environment.ts';
import { systemClock, systemRandom } from '../../../shared/adapters/machine.ts';
import type { Codebook } from '../../../shared/domain/coding/codebook.ts';
import type { Sheet } from '../../../shared/use-cases/coding/give-sheet.ts';
import type { Differences } from '../../../shared/use-cases/coding/resolve-differences.ts';
import type { CutRequest } from '../../../shared/domain/disclosure/cuts/cut-request.ts';
import type { RenderEvent } from '../../../shared/use-cases/events.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { beginSession } from '../../../shared/use-cases/staff-session.ts';
import { HEADER, smallMapping } from '../../domain/history/small-mapping.ts';
import { codeIn, sealIn, Visitor } from '../../functions/respond/visitor.ts';
import type { FunctionId } from '../../../shared/adapters/names.ts';
import { lookAfter } from './look-after.ts';
import { siteOf } from './site.ts';

const CAMPAIGN = 'leavers';
const UNIT = 'N03SW1';
const REGION = 'N03';

const file = (from: number, to: number): string =>
  ['address,unit,leaving month']
    .concat(Array.from({ length: to - from }, (_, n) => `leaver-${from + n}@example.invalid,${UNIT},2026-01`))
    .join('\n');

export interface Lived {
  readonly stack: {
    readonly clock: Pick<LocalStack['clock'], 'beginAt'>;
    readonly mails: { readonly page: (from: number, count: number) => readonly Mail[] };
  };
  readonly invoke: Invoke;
  /** Follows a signed link to a file, where no S3 answers at its address. */
  readonly download?: (address: string) => Promise<{ readonly status: number }>;
}

/** A year of a campaign, by functions alone: all that they do in AWS is done here once. */
export async function live({
  stack,
  invoke,
  download = fetch,
}: Lived): Promise<{ readonly tokens: readonly string[] }> {
  const { clock, mails } = stack;
  const feedback = mailFeedback(invoke);
  const ask = async <T>(id: FunctionId, event: object): Promise<T> => {
    const result = (await invoke(id, event)) as { ok: boolean; value: T };
    if (!result.ok) throw new Error(`${id} refused ${JSON.stringify(event)}: ${JSON.stringify(result)}`);
    return result.value;
  };
  const at = (instant: string) => clock.beginAt(Date.parse(instant));

  at('2026-02-02T10:00:00Z');
  const title = 'Why people leave';
  await ask('import', {
    action: 'create-campaign',
    id: CAMPAIGN,
    title,
    k: 5,
    dryRun: false,
    invitees: file(0, 7),
  });
  await loadContext(ask);
  await ask('import', { action: 'add-invitees', campaign: CAMPAIGN, dryRun: false, invitees: file(7, 10) });
  await ask('shuffle', { action: 'make-key', campaign: CAMPAIGN });
  const campaign = await ask<Campaign>('import', { action: 'open-campaign', campaign: CAMPAIGN });
  await ask('send-mail', { action: 'send', campaign: CAMPAIGN, kind: 'invitation' });
  const invitations = mails.page(0, 10);
  await stopMails(mails.page(0, 1)[0]?.headers?.['List-Unsubscribe'] ?? '', invoke);
  await feedback('leaver-9@example.invalid', 'Bounce');
  await ask('send-mail', { action: 'send', campaign: CAMPAIGN, kind: 'reminder' });
  await ask('send-mail', { action: 'due' });
  await ask('send-mail', { action: 'unsent', campaign: CAMPAIGN });
  await ask('send-mail', { action: 'letters', campaign: CAMPAIGN });

  const links = invitations.flatMap((mail) => linkIn(mail) ?? []);
  const [first = '', second = '', ...others] = links.map((link) => link.slice(link.lastIndexOf('/') + 1));
  await answerByPages(invoke, first);
  const answer = answeringLinks(campaign);
  await Promise.all(
    others.map((token) => answer(token, { reasons: ['workload'], main_reason: 'workload', best: token })),
  );
  await answer(second, { reasons: ['pay'] });
  await ask('send-mail', { action: 'replace', campaign: CAMPAIGN, address: 'leaver-0@example.invalid' });

  at('2026-03-01T02:30:00Z');
  await ask('shuffle', { action: 'scheduled', time: '2026-03-01T02:30:00Z' });
  at('2026-04-05T02:30:00Z');
  await ask('import', { action: 'list-campaigns' });
  await report(invoke);
  await report(invoke);
  await invoke('render', { release: '0'.repeat(64), scope: 'nation' }).catch(tooEarly);
  await codeComments(ask);
  await invoke('release', { action: 'themes', campaign: CAMPAIGN });
  await readByPages(invoke, download);
  const told = { campaign: CAMPAIGN, clock: '2026-Q1', scope: `region-${REGION}`, title: 'A report' };
  await ask('notify', { action: 'notify', to: 'reader@example.invalid', ...told });
  for (const event of [{ action: 'anchor' }, { action: 'verify' }, { action: 'export', after: 0 }]) {
    await ask('audit-log', event);
  }
  await ask('shuffle', { action: 'count-profiles', campaign: CAMPAIGN, year: '2025' });
  await askForTable(ask);
  await reportByRole(invoke);
  await importOldSurvey(ask);
  await decide(invoke, { campaign: smallMapping().campaign.id, clock: 'close' });
  await ask('expire', { action: 'expire' });
  at('2026-08-01T04:00:00Z');
  await ask('shuffle', { action: 'scheduled', time: '2026-08-01T01:30:00Z' });
  await ask('expire', { action: 'expire' });
  await ask('import', { action: 'close-campaign', campaign: CAMPAIGN });
  await closeByItself(ask, at);
  await answerOpenly(ask, invoke);
  await lookAfter(ask);
  return { tokens: [first, second, ...others] };
}

/** Role by tenure of the year that was counted. */
async function askForTable(ask: <T>(id: FunctionId, event: object) => Promise<T>): Promise<void> {
  const table = { of: 'profile', year: '2025', region: REGION, rows: 'role_group', columns: 'tenure.bands' };
  const event = { action: 'ask-cut', campaign: CAMPAIGN, table, by: 'A person', why: 'A talk' };
  const { id } = await ask<{ id: string }>('release', event);
  const shown = await ask<{ table?: object }>('release', { action: 'show-cut', campaign: CAMPAIGN, id });
  if (shown.table === undefined) throw new Error('The table was not granted.');
}

/** The reports after a year's count ask for its tables by themselves, and print them. */
async function reportByRole(invoke: Invoke): Promise<void> {
  const scopes = await decide(invoke, { campaign: CAMPAIGN, clock: '2026-Q3' });
  for (const event of scopes.filter(({ scope }) => scope === `region-${REGION}`))
    await invoke('render', event);
  const cuts = (await invoke('release', { action: 'list-cuts', campaign: CAMPAIGN })) as CutRequest[];
  const own = cuts.filter(
    ({ by, decided }) => by === 'Holdfast, by itself' && decided?.answer.is === 'granted',
  );
  if (own.length !== 2) throw new Error(`Tables that the reports were granted: ${own.length}.`);
}

/** Two people code what was written, and it is counted. */
async function codeComments(ask: <T>(id: FunctionId, event: object) => Promise<T>): Promise<void> {
  const at = { campaign: CAMPAIGN, region: REGION };
  for (const names of ['Zelda', 'Ifan']) await ask('coding', { action: 'load-names', names, dryRun: false });
  const { formed } = await ask<{ formed: number }>('coding', { action: 'form' });
  if (formed !== 1) throw new Error(`Batches of comments formed: ${formed}.`);
  const codebook = await ask<Codebook>('coding', { action: 'codebook' });
  await ask('coding', { action: 'add-codebook', codebook: { ...codebook, version: '1.1.0' } });
  for (const coder of ['ann', 'bob']) {
    const { rows } = await ask<Sheet>('coding', { action: 'sheet', ...at, coder });
    const coded = rows.map(({ comment }) => ({ comment, themes: coder === 'ann' ? ['pay'] : [] }));
    await ask('coding', { action: 'code', ...at, coder, rows: coded, dryRun: false });
  }
  const { rows } = await ask<Differences>('coding', { action: 'differences', ...at });
  const resolved = rows.map(({ comment, first }) => ({ comment, themes: first }));
  await ask('coding', { action: 'resolve', ...at, by: 'ann', rows: resolved, dryRun: false });
  await ask('coding', { action: 'agreement', ...at });
  await ask('coding', { action: 'close', ...at, by: 'ann' });
  await ask('coding', { action: 'list', campaign: CAMPAIGN });
  const sheet = await ask<Sheet>('coding', { action: 'sheet', ...at, coder: 'ann' });
  const { comment, text } = sheet.rows[0] ?? { comment: '', text: '' };
  const proposed = { action: 'quote', ...at, coder: 'ann', comment, text: text.slice(0, 400) };
  const { quote } = await ask<{ quote: string }>('coding', proposed);
  await ask('coding', { action: 'quotes', ...at });
  await ask('coding', { action: 'decide-quote', ...at, by: 'bob', quote, approve: true });
}

/** A wave that ends with its day. */
async function closeByItself(
  ask: (id: FunctionId, event: object) => Promise<unknown>,
  at: (instant: string) => void,
): Promise<void> {
  const instrument = 'psychological-safety';
  const invitees = `address,unit\nann@example.invalid,${UNIT}`;
  const wave = { id: 'wave', title: 'A wave', instrument, context: { wave: 'autumn' }, closes: '2026-08-31' };
  await ask('import', { action: 'create-campaign', dryRun: false, invitees, ...wave });
  await ask('shuffle', { action: 'make-key', campaign: 'wave' });
  await ask('import', { action: 'open-campaign', campaign: 'wave' });
  at('2026-09-01T04:00:00Z');
  await ask('expire', { action: 'expire' });
}

/** Candidates are invited, and anybody may answer besides. */
async function answerOpenly(
  ask: <T>(id: FunctionId, event: object) => Promise<T>,
  invoke: Invoke,
): Promise<void> {
  const instrument = 'candidate-feedback';
  const invitees = `address,region\nann@example.invalid,${REGION}`;
  const round = { id: 'round', title: 'A round', instrument };
  const opened = async (campaign: string) => {
    await ask('shuffle', { action: 'make-key', campaign });
    await ask('import', { action: 'open-campaign', campaign });
  };
  await ask('import', { action: 'create-campaign', dryRun: false, invitees, ...round });
  await opened('round');
  await ask('import', { action: 'ask-openly', campaign: 'round', closes: '2026-12-18' });
  await opened('round-open');
  const { link } = await ask<{ link: string }>('send-mail', { action: 'open-link', campaign: 'round' });
  const visitor = new Visitor(siteOf('respond', invoke) as unknown as Visitor['app']);
  const begun = await visitor.submit(new URL(link).pathname, { lang: 'en' });
  if (begun.path !== '/save-code') throw new Error(`Nobody could begin: ${begun.path}`);
  await ask('send-mail', { action: 'take-back-open-link', campaign: 'round' });
  await ask('import', { action: 'change-open-code', campaign: 'round' });
}

async function stopMails(header: string, invoke: Invoke): Promise<void> {
  const reply = await siteOf('respond', invoke).request(header.slice(1, -1), { method: 'POST' });
  if (reply.status !== 200) throw new Error('The mails were not stopped.');
}

/** What is not there yet is answered by a problem: being told so is a permission too. */
const tooEarly = () => undefined;

/** The steps of a report run, for all regions and for three reports of them: there are a hundred and thirty. */
async function report(invoke: Invoke): Promise<void> {
  const scopes = await decide(invoke, { campaign: CAMPAIGN, clock: '2026-Q1' });
  // The first of another year, whose pools are planned by what was released.
  await invoke('form', { action: 'form', campaign: CAMPAIGN, clock: '2026-Q2' });
  // The next quarter's is judged with what the ledger says was said before.
  await invoke('release', { campaign: CAMPAIGN, clock: '2026-Q2' });
  await invoke('audit', { action: 'audit', campaign: CAMPAIGN, clock: '2026-Q1', reason: 'A yearly look.' });
  const wanted = ['nation', `region-${REGION}`, `unit-${UNIT}`];
  for (const event of scopes.filter(({ scope }) => wanted.includes(scope))) await invoke('render', event);
}

async function decide(
  invoke: Invoke,
  run: { readonly campaign: string; readonly clock: string },
): Promise<readonly RenderEvent[]> {
  const { regions } = (await invoke('form', { action: 'form', ...run })) as { regions: readonly object[] };
  await invoke('release', run).catch(tooEarly);
  for (const region of regions) await invoke('tally', region);
  const { scopes } = (await invoke('release', run)) as { scopes: readonly RenderEvent[] };
  return scopes;
}

async function answerByPages(invoke: Invoke, token: string): Promise<void> {
  const app = siteOf('respond', invoke) as unknown as Visitor['app'];
  const left = new Visitor(app);
  await left.start(token);
  await left.submit('/leave');
  const visitor = new Visitor(app);
  await visitor.start(token);
  await visitor.answerAll();
  const { html } = await visitor.get('/check');
  const sent = await visitor.submit('/send', { 'page-seal': sealIn(html) });
  await visitor.submit('/send', { 'page-seal': sealIn(html) });
  const receipt = codeIn(sent.html);
  if (receipt === '') throw new Error(`The answers were not sent: ${sent.html}`);
  const withdrawn = await visitor.submit('/withdraw', { receipt });
  if (withdrawn.status !== 200) throw new Error('The answers were not withdrawn.');
}

async function readByPages(invoke: Invoke, download: NonNullable<Lived['download']>): Promise<void> {
  const sessions = dynamoStaffSessions(new DynamoDBClient({}), tableName('sessions'));
  const staff = {
    id: 'person',
    name: 'A person',
    roles: ['researcher' as const, 'admin' as const, 'coder' as const],
    regions: [],
    units: [],
  };
  const twoMinutesAgo = { now: () => systemClock.now() - 120_000 };
  const people = dynamoPeople(new DynamoDBClient({}), tableName('people'));
  const desk = { sessions, people, clock: twoMinutesAgo, random: systemRandom };
  await beginSession(desk, staff);
  const begun = await beginSession(desk, staff);
  const secret = begun.ok ? begun.value : '';
  const site = siteOf('console', invoke);
  const form = (fields: Record<string, string> = {}) => ({
    method: 'POST',
    headers,
    body: new URLSearchParams({ 'form-key': formKeyOf(secret), ...fields }),
  });
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    Cookie: `__Host-holdfast-console=${secret}`,
    'Sec-Fetch-Site': 'same-origin',
  };
  const pages = [
    '/',
    '/coding',
    '/new-campaign',
    '/audit-log',
    '/api/v1/me',
    '/people',
    `/campaigns/${CAMPAIGN}`,
    `/campaigns/${CAMPAIGN}/reports`,
  ];
  for (const page of [...pages, `/campaigns/${CAMPAIGN}/reports/2026-Q1/region-${REGION}`]) {
    const reply = await site.request(`https://console.example${page}`, { headers });
    if (reply.status !== 200) throw new Error(`${page} answered ${reply.status}`);
  }
  await invoke('render', { action: 'gather-figures', campaign: CAMPAIGN });
  const figures = await site.request(`https://console.example/released/${CAMPAIGN}/figures.zip`, { headers });
  const fetched = await download(figures.headers.get('Location') ?? '');
  if (fetched.status !== 200) throw new Error(`The file of figures answered ${fetched.status}`);
  await actByPages((path, fields) =>
    site.request(`https://console.example${path}`, fields === undefined ? { headers } : form(fields)),
  );
  const started = await site.request(
    `https://console.example/campaigns/${CAMPAIGN}/runs`,
    form({ form: 'abcd1234' }),
  );
  await site.request(`https://console.example${started.headers.get('Location') ?? ''}`, { headers });
  const scope = `${CAMPAIGN}/publish/2026-Q1/region-${REGION}`;
  await site.request(
    `https://console.example/campaigns/${scope}`,
    form({ reader: 'reader@example.invalid' }),
  );
  await site.request(`https://console.example/campaigns/${scope}`, { headers });
  await site.request('https://console.example/people/person/allow', form());
  await site.request('https://console.example/sign-out', form());
}

/** The action plan is loaded, an action is begun and changed, and all are read again. */
async function actByPages(
  ask: (path: string, fields?: Record<string, string>) => Response | Promise<Response>,
): Promise<void> {
  const post = async (path: string, fields: Record<string, string>) => {
    const reply = await ask(path, fields);
    if (reply.status !== 303) throw new Error(`${path} answered ${reply.status}: ${await reply.text()}`);
  };
  await post('/action-plan', {});
  const day = { 'target-day': '31', 'target-month': '3', 'target-year': '2027' };
  const action = { form: 'abcd1234', title: 'Meet starters', decision: 'agreed', owner: 'Head of Induction' };
  await post('/actions/nation?recommendation=8', { ...action, ...day });
  await post('/actions/nation/abcd1234/note', { revision: '1', text: 'Begun.' });
  const corrected = { month: '2026-01', figure: 'staff', before: '3', after: '4', why: 'One came back.' };
  await post(`/wheel/unit-${UNIT}/corrections`, corrected);
  const cut = { of: 'areas', question: 'reasons', from: '2026-Q1', to: '2026-Q1', region: '', why: 'A talk' };
  await post(`/campaigns/${CAMPAIGN}/cuts`, cut);
  const listed = await (await ask('/cuts')).text();
  const [, table = ''] = /href="(\/campaigns\/[^"]*\/cuts\/[0-9a-f]{12})"/.exec(listed) ?? [];
  if ((await ask(table)).status !== 200) throw new Error(`No table was answered: ${listed}`);
  await post('/views/nation', { form: 'abcd1234', name: 'The nation' });
  for (const page of [
    '/actions',
    '/actions/nation/abcd1234',
    '/toolkit',
    '/views',
    '/wheel/nation',
    '/cuts',
  ]) {
    const reply = await ask(page);
    if (reply.status !== 200) throw new Error(`${page} answered ${reply.status}`);
  }
}

/** A role map, and staffing that is read by it. */
async function loadContext(ask: (id: FunctionId, event: object) => Promise<unknown>): Promise<void> {
  const load = (kind: string, csv: string) =>
    ask('import', {
      action: 'import-context',
      kind,
      csv,
      asAt: '2026-02-01',
      dryRun: false,
      leaveOut: false,
    });
  await load('toolkit', 'item,title,activity,page,driver\n1,Plan caseloads,Look at them weekly,,workload\n');
  await load('roles', 'title,role\nChief of tea,other\n');
  const header = 'month,unit,title,tenure,permanent,staff,resigned,left other,moved';
  await load('staffing', `${header}\n2026-01,${UNIT},Chief of tea,gt10y,yes,3,0,0,0\n`);
  await ask('import', { action: 'list-context' });
  await ask('import', { action: 'load-action-plan' });
}

async function importOldSurvey(ask: (id: FunctionId, event: object) => Promise<unknown>): Promise<void> {
  const row = 'Resigned,North,08/2020,TRUE,TRUE,FALSE,Workload,,High';
  const csv = Buffer.from([HEADER.join(','), ...Array.from({ length: 6 }, () => row)].join('\r\n'));
  for (const dryRun of [true, false, false]) {
    await ask('import', {
      action: 'import-history',
      dryRun,
      mapping: smallMapping(),
      csv: csv.toString('base64'),
    });
  }
}
