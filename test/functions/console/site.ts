import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { act } from '../../../functions/coding/actions.ts';
import { consoleApp } from '../../../functions/console/app.tsx';
import type { ConsoleDesk, Refusal } from '../../../functions/console/desk.ts';
import { figuresZip } from '../../../functions/render/figures/figures-zip.ts';
import { sha256Hex } from '../../../shared/adapters/crypto/content-hash.ts';
import { formKeyOf } from '../../../shared/adapters/crypto/form-key.ts';
import { dynamoAuditLog } from '../../../shared/adapters/dynamodb/audit-log.ts';
import { dynamoActions } from '../../../shared/adapters/dynamodb/actions.ts';
import { dynamoCalls } from '../../../shared/adapters/dynamodb/calls.ts';
import { dynamoCampaigns } from '../../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoCodebooks, dynamoCodings } from '../../../shared/adapters/dynamodb/codings.ts';
import { dynamoCommentsRead } from '../../../shared/adapters/dynamodb/comments.ts';
import { dynamoQuotes } from '../../../shared/adapters/dynamodb/quotes.ts';
import { dynamoGroups } from '../../../shared/adapters/dynamodb/groups.ts';
import { dynamoNameList } from '../../../shared/adapters/dynamodb/name-list.ts';
import { dynamoPeople } from '../../../shared/adapters/dynamodb/people.ts';
import { dynamoContextVersions } from '../../../shared/adapters/dynamodb/context-versions.ts';
import { dynamoCuts } from '../../../shared/adapters/dynamodb/cuts.ts';
import { dynamoDeepDives } from '../../../shared/adapters/dynamodb/deep-dives.ts';
import { dynamoLedgerHead } from '../../../shared/adapters/dynamodb/ledger-head.ts';
import { dynamoPublications } from '../../../shared/adapters/dynamodb/publications.ts';
import { dynamoRegisters } from '../../../shared/adapters/dynamodb/registers.ts';
import { dynamoReleases } from '../../../shared/adapters/dynamodb/releases.ts';
import { dynamoSavedViews } from '../../../shared/adapters/dynamodb/saved-views.ts';
import { dynamoStaffSessions } from '../../../shared/adapters/dynamodb/staff-sessions.ts';
import { systemRandom } from '../../../shared/adapters/machine.ts';
import { oidcSignIn } from '../../../shared/adapters/oidc/sign-in.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import type { AuditEntry } from '../../../shared/domain/organisation/audit-entry.ts';
import type { Role } from '../../../shared/domain/organisation/staff.ts';
import type { Publication } from '../../../shared/domain/report/publication.ts';
import { releaseKey } from '../../../shared/domain/disclosure/release.ts';
import type { CodingDesk } from '../../../shared/use-cases/coding/coding-desk.ts';
import { formCodingBatches } from '../../../shared/use-cases/coding/form-coding-batches.ts';
import { CodingEvent } from '../../../shared/use-cases/coding/coding-event.ts';
import { withdrawWords } from '../../../shared/use-cases/withdraw-words.ts';
import { type FiguresDesk, gatherFigures } from '../../../shared/use-cases/gather-figures.ts';
import type { FiguresRoom } from '../../../shared/use-cases/ports/figures-room.ts';
import type { CodingRoom } from '../../../shared/use-cases/ports/coding-room.ts';
import type { Notices } from '../../../shared/use-cases/ports/notices.ts';
import { beginSession } from '../../../shared/use-cases/staff-session.ts';
import { signIn } from '../../../infra/local/sign-in/provider.ts';
import { siteAssets } from '../../../web/server/assets.ts';
import { buildStyles } from '../../../web/styles/build.ts';
import { openStore, type Store } from '../respond/store.ts';
import { gateOver } from './gate.ts';
import { openBucket } from './bucket.ts';
import { memoryFiles, type MemoryFiles } from './memory-files.ts';
import { memoryRuns, type MemoryRuns } from './memory-runs.ts';
import { importDeskOver, officeOver } from './office.ts';
import { RELEASE } from './release.ts';

/** Where stored files are fetched from. */
export const FILES = 'https://files.example';

export const SITE = 'https://console.example';

/** The address of whoever signs in. */
export const READER = 'rhian.sample@example.invalid';

type Notice = Parameters<Notices['send']>[0];

export const CAMPAIGN: Campaign = {
  id: 'leavers-2026',
  title: 'Leavers 2026',
  instrument: { id: 'exit-interview', version: '1.0.0' },
  clock: 'rolling',
  k: 10,
  status: 'open',
  opened: '2026-04-01',
  contacts: { eapPhone: '0800 000 0000', concernUrl: 'https://c.example', helpEmail: 'help@example.org' },
};

const ASSETS = siteAssets(buildStyles().console);

export interface ConsoleSite {
  readonly app: ReturnType<typeof consoleApp>;
  readonly desk: ConsoleDesk;
  readonly store: Store;
  readonly runs: MemoryRuns;
  /** What was asked of tables, files and runs since the last look. */
  asked(): readonly string[];
  readonly workings: MemoryFiles;
  readonly reports: MemoryFiles;
  /** Every entry of the audit log, in order. */
  audit(): Promise<readonly AuditEntry[]>;
  /** The desk of the import function, and what it had other functions do. */
  readonly campaignOffice: ReturnType<typeof importDeskOver>;
  readonly faults: unknown[];
  /** What the log has of requests that were refused. */
  readonly refusals: Refusal[];
  /** What readers were told by mail. */
  readonly notices: readonly Notice[];
  /** From now on no notice goes out. */
  loseMail(): void;
  /** Names a reader of a report of the sample's clock: whoever signs in, unless told. */
  publish(scope: string, reader?: string, more?: Partial<Publication>): Promise<void>;
  /** Moves the clock on. */
  pass(milliseconds: number): void;
  /** The cookie of somebody who signed in with these roles, and answers for Cardiff and the Vale. */
  as(...roles: readonly Role[]): Promise<string>;
  /** Of somebody else. */
  asAnother(...roles: readonly Role[]): Promise<string>;
  /** Forms what batches of comments there can be. */
  formComments(): Promise<void>;
  get(path: string, cookie?: string): Promise<Response>;
  /** A form, or JSON where it goes to the API. */
  post(path: string, cookie?: string, form?: Record<string, string>): Promise<Response>;
  /** Asks the API to do something; `version` is what it is to be done to. */
  send(path: string, cookie: string, body: unknown, version?: string | null): Promise<Response>;
  open(campaign?: Partial<Campaign>): Promise<void>;
  /** Keeps the sample release; returns its hash. */
  release(): Promise<string>;
  close(): Promise<void>;
}

const codingDeskOver = (client: DynamoDBClient, campaigns: CodingDesk['campaigns']): CodingDesk => ({
  campaigns,
  comments: dynamoCommentsRead(client, 'comments'),
  codings: dynamoCodings(client, 'codings'),
  quotes: dynamoQuotes(client, 'codings'),
  codebooks: dynamoCodebooks(client, 'codings'),
  names: dynamoNameList(client, 'codings'),
  groups: dynamoGroups(client, 'groups'),
  workings: memoryFiles(() => undefined),
  sha256: sha256Hex,
  random: systemRandom,
});

/** The coding function without Lambda between: at an event that it cannot parse it fails, as it does there. */
const roomOver = (desk: CodingDesk): CodingRoom => ({
  async ask(action, about) {
    return (await act(desk, CodingEvent.parse({ action, ...about }))) as never;
  },
});

/** What makes the file of figures, without Lambda between. */
const figuresOver = (
  client: DynamoDBClient,
  desk: Pick<FiguresDesk, 'campaigns' | 'releases' | 'workings' | 'reports'>,
): FiguresRoom => ({
  async file(wanted) {
    const ledger = dynamoLedgerHead(client, 'releases');
    const made = await gatherFigures({ ...desk, ledger, sha256: sha256Hex, press: figuresZip }, wanted);
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    return made.value;
  },
});

/** The console over an embedded store, with the sign-in service of the local stack. */
export async function openConsole(): Promise<ConsoleSite> {
  const store = await openStore();
  const runs = memoryRuns();
  const faults: unknown[] = [];
  const refusals: Refusal[] = [];
  const notices: Notice[] = [];
  let mailWorks = true;
  const service = await openSignIn();
  let now = Date.parse('2026-11-10T10:00:00Z');
  const auditLog = dynamoAuditLog(store.client, 'audit');
  const campaigns = dynamoCampaigns(store.client, 'campaigns');
  const releases = dynamoReleases(store.client, 'releases');
  let files: string[] = [];
  const workings = memoryFiles((call) => files.push(`${call} workings`));
  const reports = memoryFiles((call) => files.push(`${call} reports`));
  const bucket = await openBucket(() => now);
  const campaignOffice = importDeskOver(store.client, { now: () => now, workings, uploads: bucket.uploads });
  const coding = codingDeskOver(store.client, campaigns);
  const desk: ConsoleDesk = {
    site: SITE,
    assets: ASSETS,
    actions: dynamoActions(store.client, 'actions'),
    deepDives: dynamoDeepDives(store.client, 'actions'),
    context: dynamoContextVersions(store.client, 'context'),
    registers: dynamoRegisters(store.client, 'actions'),
    savedViews: dynamoSavedViews(store.client, 'actions'),
    campaigns,
    releases,
    sessions: dynamoStaffSessions(store.client, 'sessions'),
    calls: dynamoCalls(store.client, 'sessions'),
    // The clock of tests stands still.
    callsAMinute: 1_000_000,
    workings,
    reports,
    runs,
    people: dynamoPeople(store.client, 'people'),
    cuts: dynamoCuts(store.client, 'releases'),
    cutRoom: gateOver(store.client, { campaigns, workings, now: () => now }),
    coding: roomOver(coding),
    office: officeOver(campaignOffice.desk),
    withdrawWords: async (campaign, text) => {
      await withdrawWords({ reports, sha256: sha256Hex }, { action: 'withdraw-words', campaign, text });
    },
    figures: figuresOver(store.client, { campaigns, releases, workings, reports }),
    linkTo: async ({ key, filename }) => `${FILES}/${key}?as=${filename}`,
    publications: dynamoPublications(store.client, 'publications'),
    notices: {
      async send(notice) {
        notices.push(notice);
        return mailWorks;
      },
    },
    signIn: oidcSignIn(
      { issuer: service.issuer, clientId: 'holdfast-console', returnAddress: `${SITE}/signed-in` },
      systemRandom,
    ),
    formKeyOf,
    sha256: sha256Hex,
    clock: { now: () => now },
    random: systemRandom,
    auditLog,
    fault: (error) => faults.push(error),
    refused: (refusal) => refusals.push(refusal),
  };
  const app = consoleApp(desk);
  const ask = async (path: string, cookie: string | undefined, init: RequestInit) =>
    app.request(new URL(path, SITE).href, {
      ...init,
      headers: {
        ...(cookie !== undefined && { Cookie: cookie }),
        'Sec-Fetch-Site': 'same-origin',
        ...(init.headers as Record<string, string> | undefined),
      },
    });
  const send = (path: string, cookie: string | undefined, body: unknown, version?: string | null) =>
    ask(path, cookie, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(version && { 'If-Match': version }) },
      body: JSON.stringify(body),
    });

  const cookieOf = async (id: string, roles: readonly Role[]): Promise<string> => {
    const email = id === 'person-1' ? READER : `${id}@example.invalid`;
    const staff = { id, name: 'Rhian Sample', email, roles: [...roles], regions: ['N03'], units: ['N03SW1'] };
    const begun = await beginSession(desk, staff);
    return `__Host-holdfast-console=${begun.ok ? begun.value : ''}`;
  };

  return {
    app,
    desk,
    store,
    runs,
    asked() {
      const seen = [...store.calls(), ...files];
      files = [];
      return seen.sort();
    },
    audit: () => auditLog.after(0, 10_000),
    workings,
    reports,
    campaignOffice,
    faults,
    refusals,
    notices,
    loseMail() {
      mailWorks = false;
    },
    async publish(scope, reader = READER, more = {}) {
      const by = { id: 'person-9', name: 'Rhian Sample' };
      const report = { campaign: CAMPAIGN.id, clock: RELEASE.clock, scope, title: 'Why people left' };
      await desk.publications.keep({ ...report, reader, by, at: now, ...more });
    },
    pass(milliseconds) {
      now += milliseconds;
    },
    as: (...roles) => cookieOf('person-1', roles),
    asAnother: (...roles) => cookieOf('person-2', roles),
    async formComments() {
      await formCodingBatches(coding);
    },
    get: (path, cookie) => ask(path, cookie, {}),
    post: (path, cookie, form = {}) =>
      path.startsWith('/api/')
        ? send(path, cookie, form)
        : ask(path, cookie, { method: 'POST', body: new URLSearchParams({ ...keyOf(cookie), ...form }) }),
    send,
    async open(changes = {}) {
      await campaigns.create({ ...CAMPAIGN, ...changes });
    },
    async release() {
      const content = new TextEncoder().encode(JSON.stringify(RELEASE));
      const hash = sha256Hex(content);
      await workings.keep(releaseKey(hash), content, 'application/json');
      await releases.keep({ campaign: CAMPAIGN.id, clock: RELEASE.clock, release: hash });
      return hash;
    },
    async close() {
      bucket.close();
      await service.close();
      await store.close();
    },
  };
}

/** Which any page of the session would have given. */
function keyOf(cookie = ''): Record<string, string> {
  const [, secret] = /__Host-holdfast-console=([^;]+)/.exec(cookie) ?? [];
  return secret === undefined ? {} : { 'form-key': formKeyOf(secret) };
}

async function openSignIn() {
  // The issuer's address holds its port, which is known only once something listens there.
  const [issuer, place] = await freeAddress();
  const server = signIn({ issuer, clientId: 'holdfast-console', console: SITE });
  await once(server.listen(place, 'localhost'), 'listening');
  return { issuer, close: () => closed(server) };
}

async function freeAddress(): Promise<readonly [string, number]> {
  const { createServer } = await import('node:http');
  const probe = createServer();
  await once(probe.listen(0, 'localhost'), 'listening');
  const { port } = probe.address() as AddressInfo;
  await closed(probe);
  return [`http://localhost:${port}`, port];
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
