import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoAuditLog } from '../../../shared/adapters/dynamodb/audit-log.ts';
import { dynamoCampaigns } from '../../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoComments } from '../../../shared/adapters/dynamodb/comments.ts';
import { dynamoContextVersions } from '../../../shared/adapters/dynamodb/context-versions.ts';
import { dynamoEnvelopeDrop } from '../../../shared/adapters/dynamodb/envelopes.ts';
import { dynamoGroups } from '../../../shared/adapters/dynamodb/groups.ts';
import { dynamoInstruments } from '../../../shared/adapters/dynamodb/instruments.ts';
import { dynamoInvitations } from '../../../shared/adapters/dynamodb/invitations.ts';
import { dynamoProfiles } from '../../../shared/adapters/dynamodb/profiles.ts';
import { dynamoShuffleKeys } from '../../../shared/adapters/dynamodb/shuffle-keys.ts';
import type { StaffingCorrection } from '../../../shared/domain/context/correction.ts';
import type { ContextVersion } from '../../../shared/domain/context/version.ts';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { probationEstate } from '../../../shared/domain/organisation/probation-estate.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

const bytes = (fill: number) => new Uint8Array(32).fill(fill);
const plain = { wrap: async (key: Uint8Array) => key, unwrap: async (wrapped: Uint8Array) => wrapped };

describe('what was written first stands', () => {
  it('an entry of the audit log', async () => {
    const log = dynamoAuditLog(store.client, 'audit');
    const entry = (what: string) => ({
      n: 1,
      at: '2026-10-01T09:00:00Z',
      who: { id: 'a', name: 'A' },
      what,
      target: {},
      from: 'GET /',
      step: { is: 'intent' as const },
      before: '0'.repeat(64),
    });
    expect(await log.append(entry('first'))).toBe(true);
    expect(await log.append(entry('second'))).toBe(false);
    expect(await log.last()).toMatchObject({ what: 'first' });
  });

  it('the estate of a campaign', async () => {
    const campaigns = dynamoCampaigns(store.client, 'campaigns');
    const first = structuredClone(probationEstate);
    await campaigns.keepEstate('c', first);
    await campaigns.keepEstate('c', { ...first, source: 'Another' });
    expect((await campaigns.estate('c'))?.source).toBe(first.source);
  });

  it('a comment under its name', async () => {
    const comments = dynamoComments(store.client, 'comments');
    for (const text of ['first', 'second']) await comments.keep('c', 'N50', 'name', { question: 'q', text });
    expect(await store.dump('comments')).toMatchObject([{ text: 'first' }]);
  });

  it('context data of a kind and a day', async () => {
    const versions = dynamoContextVersions(store.client, 'context');
    const version = (sha256: string): ContextVersion => ({
      kind: 'staffing',
      asAt: '2026-09-30',
      loaded: '2026-10-01',
      sha256,
      rows: 1,
      refused: 0,
      months: null,
      average: '13-point',
      roles: null,
    });
    expect(await versions.keepVersion(version('a'))).toMatchObject({ sha256: 'a' });
    expect(await versions.keepVersion(version('b'))).toMatchObject({ sha256: 'a' });
  });

  it('a correction of staffing under its number', async () => {
    const versions = dynamoContextVersions(store.client, 'context');
    const correction = (after: number): StaffingCorrection => ({
      asAt: '2026-09-30',
      unit: 'N50A',
      month: '2026-08',
      figure: 'staff',
      n: 1,
      before: 40,
      after,
      why: 'Two people were counted twice.',
      by: { id: 'a', name: 'A' },
      at: '2026-10-01T09:00:00.000Z',
    });
    expect(await versions.addCorrection(correction(38))).toBe(true);
    expect(await versions.addCorrection(correction(41))).toBe(false);
    expect(await versions.corrections({ asAt: '2026-09-30' })).toEqual([correction(38)]);
  });

  it('the envelope of a link: of 50 at once, one', async () => {
    const envelopes = dynamoEnvelopeDrop(store.client, 'envelopes');
    const put = (retryHash: string) =>
      envelopes.put('c', 'N50', 'key', { sealed: bytes(1), retryHash, expires: '2026-12-06' });
    const accepted = await Promise.all(Array.from({ length: 50 }, (_, at) => put(`sender-${at}`)));
    expect(accepted.filter(Boolean)).toHaveLength(1);
    expect(await envelopes.senderOf('c', 'N50', 'key')).toBe(`sender-${accepted.indexOf(true)}`);
  });

  it('a region period, and a batch', async () => {
    const groups = dynamoGroups(store.client, 'groups');
    const at = { campaign: 'c', region: 'N50', clock: '2026-Q3' };
    const period = (respondents: number) => ({ ...at, months: ['2026-07'], respondents });
    expect(await groups.keepPeriod(period(10))).toBe(true);
    expect(await groups.keepPeriod(period(11))).toBe(false);
    expect(await groups.periods('c', 'N50')).toMatchObject([{ respondents: 10 }]);
    const batch = (respondents: number) => ({
      ...at,
      group: 'N50A',
      units: ['N50A'],
      atoms: [],
      respondents,
    });
    expect(await groups.keepBatch(batch(10))).toBe(true);
    expect(await groups.keepBatch(batch(11))).toBe(false);
    expect(await groups.batches('c', 'N50')).toMatchObject([{ respondents: 10 }]);
  });

  it('a version of an instrument', async () => {
    const instruments = dynamoInstruments(store.client, 'campaigns');
    const instrument = Instrument.parse(exitInterview);
    expect(await instruments.keep(instrument)).toBe(true);
    expect(await instruments.keep({ ...instrument, title: 'Another' })).toBe(false);
    expect((await instruments.get(instrument.id, instrument.version))?.title).toBe(instrument.title);
  });

  it('an invitation', async () => {
    const invitations = dynamoInvitations(store.client, 'invitations');
    const invitation = {
      id: 'i',
      address: 'a@b.example',
      unit: 'U',
      region: 'R',
      month: '2026-03',
      issue: 1,
    };
    expect(await invitations.add('c', invitation)).toBe(true);
    expect(await invitations.add('c', { ...invitation, unit: 'V' })).toBe(false);
    expect(await invitations.get('c', 'i')).toEqual(invitation);
    // A letter that was being printed while the link was replaced has the old link.
    await invitations.nextIssue('c', invitation);
    await invitations.letter('c', invitation);
    expect(await invitations.get('c', 'i')).toEqual({ ...invitation, issue: 2 });
  });

  it('a part of a profile and of equality answers, and the counts of a year', async () => {
    const profiles = dynamoProfiles(store.client, 'profiles');
    const at = { region: 'N50', month: '2026-10', position: 0 };
    for (const fill of [1, 2]) {
      await profiles.keepPart('c', '2026', { ...at, sealed: bytes(fill) });
      await profiles.keepEqualityPart('c', '2026', { ...at, question: 'q', sealed: bytes(fill) });
    }
    for await (const part of profiles.parts('c', '2026', 'N50')) expect(part.sealed[0]).toBe(1);
    for await (const part of profiles.equalityParts('c', '2026')) expect(part.sealed[0]).toBe(1);
    const counts = (months: string[]) => ({ campaign: 'c', region: 'N50', year: '2026', months, cells: [] });
    await profiles.keepCounts(counts(['2026-10']));
    expect(await profiles.keepCounts(counts([]))).toEqual(counts(['2026-10']));
    const equality = (shuffles: string[]) => ({ campaign: 'c', year: '2026', shuffles, cells: [] });
    await profiles.keepEqualityCounts(equality(['N50#2026-10']));
    expect(await profiles.keepEqualityCounts(equality([]))).toEqual(equality(['N50#2026-10']));
  });

  it('the key that answers are sealed to', async () => {
    const keys = dynamoShuffleKeys(store.client, 'shuffleKeys', plain);
    await keys.keep('c', { publicKey: 'first', privateKey: 'AAAA' });
    expect(await keys.keep('c', { publicKey: 'second', privateKey: 'BBBB' })).toBe('first');
    expect(await keys.privateKey('c')).toBe('AAAA');
  });
});
