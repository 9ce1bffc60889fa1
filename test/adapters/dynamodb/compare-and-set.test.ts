import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoCampaigns } from '../../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoContextData } from '../../../shared/adapters/dynamodb/context-data.ts';
import { dynamoDrafts } from '../../../shared/adapters/dynamodb/drafts.ts';
import { dynamoExpiringRows } from '../../../shared/adapters/dynamodb/expiring-rows.ts';
import { dynamoLedgerHead } from '../../../shared/adapters/dynamodb/ledger-head.ts';
import { dynamoMailPace } from '../../../shared/adapters/dynamodb/mail-pace.ts';
import { dynamoMailStops, dynamoStopLinks } from '../../../shared/adapters/dynamodb/mail-stops.ts';
import { dynamoPeopleLists } from '../../../shared/adapters/dynamodb/people-lists.ts';
import { dynamoRegisters } from '../../../shared/adapters/dynamodb/registers.ts';
import { dynamoStaffSessions } from '../../../shared/adapters/dynamodb/staff-sessions.ts';
import { dynamoCalls } from '../../../shared/adapters/dynamodb/calls.ts';
import { dynamoStarts } from '../../../shared/adapters/dynamodb/starts.ts';
import { dynamoWaitingEnvelopes } from '../../../shared/adapters/dynamodb/waiting-envelopes.ts';
import { dynamoWordings } from '../../../shared/adapters/dynamodb/wordings.ts';
import type { PeopleList } from '../../../shared/domain/campaign/list/people-list.ts';
import type { RegisterEntry } from '../../../shared/domain/improvement/register.ts';
import { probationEstate } from '../../../shared/domain/organisation/probation-estate.ts';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { DEFAULT_CONTACTS } from '../../../shared/domain/campaign/default-contacts.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

const bytes = (fill: number) => new Uint8Array(32).fill(fill);
const put = (TableName: string, row: Record<string, unknown>) =>
  store.client.send(new PutItemCommand({ TableName, Item: marshall(row) }));

describe('a writer who has not seen the last write changes nothing', () => {
  it('of a draft', async () => {
    const drafts = dynamoDrafts(store.client, 'drafts', { now: () => Date.parse('2026-10-01') });
    const draft = (revision: string) => ({ cipher: bytes(1), revision, expires: '2026-10-18' });
    expect(await drafts.put('id', draft('a'), undefined)).toBe(true);
    expect(await drafts.put('id', draft('x'), undefined)).toBe(false);
    expect(await drafts.put('id', draft('b'), 'a')).toBe(true);
    expect(await drafts.put('id', draft('x'), 'a')).toBe(false);
    expect((await drafts.get('id'))?.revision).toBe('b');
  });

  it('of the head of a ledger', async () => {
    const head = dynamoLedgerHead(store.client, 'releases');
    expect(await head.advance('c', [], 'one')).toBe(true);
    expect(await head.advance('c', [], 'other')).toBe(false);
    expect(await head.advance('c', ['one'], 'two')).toBe(true);
    expect(await head.advance('c', ['one'], 'other')).toBe(false);
    expect(await head.entries('c')).toEqual(['one', 'two']);
  });

  it('of the pace of mails', async () => {
    const pace = dynamoMailPace(store.client, 'mail');
    const state = (revision: number) => ({ hours: {}, next: 0, revision });
    expect(await pace.put(state(1), undefined)).toBe(true);
    expect(await pace.put(state(9), undefined)).toBe(false);
    expect(await pace.put(state(2), state(1))).toBe(true);
    expect(await pace.put(state(9), state(1))).toBe(false);
    expect((await pace.get())?.revision).toBe(2);
  });

  it('of an open campaign, whose k and instrument stand', async () => {
    const campaigns = dynamoCampaigns(store.client, 'campaigns');
    const campaign: Campaign = {
      id: 'open',
      title: 'Open',
      instrument: { id: 'exit-interview', version: '1.0.0' },
      clock: 'rolling',
      k: 10,
      status: 'open',
      contacts: DEFAULT_CONTACTS,
    };
    await campaigns.create(campaign);
    expect(await campaigns.change({ ...campaign, k: campaign.k - 1 }, 'open')).toBe(false);
    const other = { id: 'other', version: campaign.instrument.version };
    expect(await campaigns.change({ ...campaign, instrument: other }, 'open')).toBe(false);
    const version = '9.9.9';
    expect(
      await campaigns.change({ ...campaign, instrument: { ...campaign.instrument, version } }, 'open'),
    ).toBe(false);
    expect(await campaigns.get(campaign.id)).toEqual(campaign);
  });

  it.each(['draft', 'open'] as const)(
    'of a campaign that is %s, also one that was never changed',
    async (status) => {
      const campaigns = dynamoCampaigns(store.client, 'campaigns');
      const id = `read-${status}`;
      const instrument = { id: 'exit-interview', version: '1.0.0' };
      const campaign: Campaign = {
        id,
        title: 'Read',
        instrument,
        clock: 'rolling',
        k: 10,
        status,
        contacts: DEFAULT_CONTACTS,
      };
      await campaigns.create(campaign);
      for (const title of ['First', 'Second', 'Third']) {
        const read = (await campaigns.get(id))!;
        const both = [title, 'Other'].map((each) => campaigns.change({ ...read, title: each }, status));
        expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
        expect(await campaigns.correct({ ...read, title: 'Other' }, instrument.version)).toBe(false);
      }
      const third = (await campaigns.get(id))!;
      expect(third.revision).toBe(3);
      // A call that is sent a second time, because its answer was lost, is told that it was done.
      expect(await campaigns.change({ ...third, revision: 2 }, status)).toBe(true);
      expect((await campaigns.get(id))?.revision).toBe(3);
    },
  );
});

describe('a write from what does not stand any more changes nothing', () => {
  it('of the estate of today, from its first change on', async () => {
    const campaigns = dynamoCampaigns(store.client, 'campaigns');
    const estate = (source: string, revision: number) => ({ ...probationEstate, source, revision });
    expect(await campaigns.changeEstateToday(estate('First', 1))).toBe(true);
    expect(await campaigns.changeEstateToday(estate('Other', 1))).toBe(false);
    expect(await campaigns.changeEstateToday(estate('Second', 2))).toBe(true);
    expect(await campaigns.changeEstateToday(estate('Other', 2))).toBe(false);
    expect((await campaigns.estateToday())?.source).toBe('Second');
  });

  it('of a list of people that was decided meanwhile', async () => {
    const lists = dynamoPeopleLists(store.client, 'campaigns');
    const list = (state: PeopleList['state']): PeopleList => ({
      campaign: 'c',
      id: 'abcd1234',
      by: { id: 'a', name: 'A' },
      at: '2026-10-01T09:00:00.000Z',
      state,
    });
    expect(await lists.add(list('checked'))).toBe(true);
    expect(await lists.add(list('waiting'))).toBe(false);
    expect(await lists.change(list('turned-down'), 'checked')).toBe(true);
    expect(await lists.change(list('approved'), 'checked')).toBe(false);
    expect((await lists.get('c', 'abcd1234'))?.state).toBe('turned-down');
  });

  it('of an entry of a register', async () => {
    const registers = dynamoRegisters(store.client, 'actions');
    const entry = (revision: number, name: string): RegisterEntry => ({
      id: 'abcd1234',
      register: 'recruitment-campaigns',
      revision,
      values: { name },
      hands: [{ on: '2026-10-01', by: 'A' }],
    });
    expect(await registers.add(entry(1, 'First'))).toBe(true);
    expect(await registers.add(entry(1, 'Other'))).toBe(false);
    expect(await registers.change(entry(2, 'Second'))).toBe(true);
    expect(await registers.change(entry(2, 'Other'))).toBe(false);
    expect((await registers.get('recruitment-campaigns', 'abcd1234'))?.values['name']).toBe('Second');
  });

  it('of the Welsh of a survey', async () => {
    const wordings = dynamoWordings(store.client, 'campaigns');
    const wording = (revision: number, cy: string) => ({ revision, cy: { title: { en: 'Exit', text: cy } } });
    expect(await wordings.keep('exit', wording(1, 'Cyntaf'))).toBe(true);
    expect(await wordings.keep('exit', wording(1, 'Arall'))).toBe(false);
    expect(await wordings.keep('exit', wording(2, 'Ail'))).toBe(true);
    expect(await wordings.keep('exit', wording(2, 'Arall'))).toBe(false);
    expect(await wordings.get('exit')).toMatchObject({ revision: 2 });
  });
});

describe('a write that came too late', () => {
  it('makes a count of people asked no smaller', async () => {
    const context = dynamoContextData(store.client, 'context');
    const asked = (count: number) => [{ unit: 'N50A', month: '2026-09', count }];
    for (const count of [5, 3]) await context.keepAsked('c', asked(count));
    expect(await context.asked('c')).toMatchObject([{ count: 5 }]);
    await context.keepAsked('c', asked(7));
    expect(await context.asked('c')).toMatchObject([{ count: 7 }]);
  });

  it('counts nobody twice who was once counted without a region', async () => {
    const context = dynamoContextData(store.client, 'context');
    const [january, march] = ['2026-01', '2026-03'];
    const before = [january, march].map((month) => ({ unit: '', month, count: 40 }));
    await context.keepAsked('round', before);
    expect(await context.asked('round')).toEqual(before);
    const since = ['N03', 'N54'].map((unit) => ({ unit, month: march, count: 25 }));
    await context.keepAsked('round', since);
    expect(await context.asked('round')).toEqual([before[0], ...since]);
  });

  it('offers no link again that somebody followed, and strangers make none', async () => {
    const stops = dynamoMailStops(store.client, 'mail');
    const links = dynamoStopLinks(store.client, 'mail');
    await links.follow('stranger');
    expect(await stops.stopped('stranger')).toBe(false);
    await stops.offer('key', '2026-12-06');
    await links.follow('key');
    await stops.offer('key', '2026-12-06');
    expect(await stops.stopped('key')).toBe(true);
  });

  it('renews no session that has ended', async () => {
    const sessions = dynamoStaffSessions(store.client, 'sessions');
    const staff = { id: 'a', name: 'A', roles: ['researcher' as const], regions: [], units: [] };
    const session = { staff, began: 1, seen: 1 };
    await sessions.begin('secret', session);
    await sessions.end('secret');
    await sessions.renew('secret', session);
    expect(await store.dump('sessions')).toEqual([]);
  });

  it('begins by an open link no more often than may be in an hour', async () => {
    const starts = dynamoStarts(store.client, 'drafts');
    const taken = await Promise.all(Array.from({ length: 20 }, () => starts.take('link', 0, 5)));
    expect(taken.filter(Boolean)).toHaveLength(5);
  });

  it('empties no envelope that was emptied, and forgets none that waits', async () => {
    const envelopes = dynamoWaitingEnvelopes(store.client, 'envelopes');
    await put('envelopes', {
      pk: 'c#N50',
      sk: 'waits',
      sealed: bytes(1),
      retryHash: 'x',
      expires: '2026-12-06',
    });
    await envelopes.forget('c', 'N50', 'waits');
    expect(await store.dump('envelopes')).toHaveLength(1);
    await envelopes.empty('c', 'N50', 'waits', true);
    await envelopes.empty('c', 'N50', 'never', true);
    expect(await store.dump('envelopes')).toEqual([
      { pk: 'c#N50', sk: 'waits', expires: '2026-12-06', mixed: true },
    ]);
  });

  it('sweeps no row that was given a later end meanwhile', async () => {
    await put('sessions', { pk: 'renewed', ttl: 10 });
    await put('sessions', { pk: 'ended', ttl: 10 });
    const { client } = store;
    client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const input = args.input as { TableName?: string };
          // Between the scan that finds the row and its deletion, its person comes back.
          if (commandName === 'DeleteItemCommand') {
            client.middlewareStack.remove('comes back');
            await put(input.TableName ?? '', { pk: 'renewed', ttl: 99_999 });
          }
          return next(args);
        },
      { step: 'initialize', name: 'comes back' },
    );
    await dynamoExpiringRows(client, 'sessions').sweep(20_000);
    expect(await store.dump('sessions')).toEqual([{ pk: 'renewed', ttl: 99_999 }]);
  });

  it('lets a person ask no more often than they may in a minute, and another all the same', async () => {
    const calls = dynamoCalls(store.client, 'sessions');
    const taken = await Promise.all(Array.from({ length: 20 }, () => calls.take('person', 0, 5)));
    expect(taken.filter(Boolean)).toHaveLength(5);
    expect(await calls.take('another', 0, 5)).toBe(true);
    expect(await calls.take('person', 60_000, 5)).toBe(true);
  });
});
