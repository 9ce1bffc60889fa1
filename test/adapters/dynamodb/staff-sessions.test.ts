import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoStaffSessions } from '../../../shared/adapters/dynamodb/staff-sessions.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';

const BEGAN = Date.parse('2026-11-10T10:00:00Z');
const MINUTE = 60_000;
const SESSION = {
  staff: { id: 'person-1', name: 'Rhian Sample', roles: ['researcher' as const], regions: [], units: [] },
  began: BEGAN,
  seen: BEGAN,
};

describe('sessions of staff in DynamoDB', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore();
  });
  afterAll(() => store.close());

  it('are found by their secret alone', async () => {
    const sessions = dynamoStaffSessions(store.client, 'sessions');
    await sessions.begin('secret-a', SESSION);
    expect(await sessions.get('secret-a')).toMatchObject(SESSION);
    expect(await sessions.get('secret-b')).toBeUndefined();
  });

  it('stay ended when a request that was under way renews them', async () => {
    const sessions = dynamoStaffSessions(store.client, 'sessions');
    await sessions.begin('secret-c', SESSION);
    await sessions.end('secret-c');
    await sessions.renew('secret-c', { ...SESSION, seen: BEGAN + MINUTE });
    expect(await sessions.get('secret-c')).toBeUndefined();
  });

  it('are marked for deletion from when they count for nothing', async () => {
    const sessions = dynamoStaffSessions(store.client, 'sessions');
    await sessions.begin('secret-d', { ...SESSION, began: BEGAN - 11.75 * 60 * MINUTE });
    await sessions.begin('secret-e', SESSION);
    const ttls = (await store.dump('sessions')).map(({ ttl }) => ttl);
    expect(ttls).toContain((BEGAN + 15 * MINUTE) / 1000);
    expect(ttls).toContain((BEGAN + 30 * MINUTE) / 1000);
  });
});
