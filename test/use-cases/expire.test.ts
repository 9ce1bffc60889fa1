import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoDrafts } from '../../shared/adapters/dynamodb/drafts.ts';
import { dynamoEnvelopeDrop } from '../../shared/adapters/dynamodb/envelopes.ts';
import { dynamoWaitingEnvelopes } from '../../shared/adapters/dynamodb/waiting-envelopes.ts';
import type { TableId } from '../../shared/adapters/names.ts';
import { expire } from '../../shared/use-cases/expire.ts';
import { letters } from '../../shared/use-cases/letters.ts';
import { replaceLink } from '../../shared/use-cases/replace-link.ts';
import { type Office, openedCampaign, openOffice } from './campaign-office.ts';
import { expiryDeskOf } from './expiry-desk.ts';

const ID = 'exit-2026';
const ANN = 'ann@leaver.example,N50BOLT,2026-03';
const BEN = 'ben@leaver.example,N50BOLT,2026-04';
/** The end of 31 May 2026 in London, the last day of links of March. */
const LAST_MOMENT = '2026-05-31T22:59:59Z';
const FIRST_MOMENT = '2026-05-31T23:00:00Z';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const run = () => expire(expiryDeskOf(office));
const rowsOf = async (table: TableId) => (await office.store.dump(table)).length;

const counts = async () => ({
  linkKeys: await rowsOf('linkKeys'),
  invitations: await rowsOf('invitations'),
  tickets: await rowsOf('tickets'),
});

async function withLinks() {
  await openedCampaign(office, ID, ANN, BEN);
  const printed = await letters(office.desk, ID);
  return printed.ok ? printed.value.letters.map(({ link }) => link.slice(-32)) : [];
}

async function putEnvelope(key: string, expires: string, region = 'N50') {
  const envelope = { sealed: new Uint8Array(64), retryHash: 'r', expires };
  await dynamoEnvelopeDrop(office.store.client, 'envelopes').put(ID, region, key, envelope);
}

describe('expiry', () => {
  it('destroys nothing on the last day of the links, and that month alone after it', async () => {
    await withLinks();
    office.moveTo(LAST_MOMENT);
    expect(await run()).toEqual({ ok: true, value: { linkKeys: 0, invitations: 0 } });
    expect(await counts()).toEqual({ linkKeys: 2, invitations: 2, tickets: 2 });
    office.moveTo(FIRST_MOMENT);
    expect(await run()).toEqual({ ok: true, value: { linkKeys: 1, invitations: 1 } });
    expect(await counts()).toEqual({ linkKeys: 1, invitations: 1, tickets: 1 });
    expect(await run()).toEqual({ ok: true, value: { linkKeys: 0, invitations: 0 } });
    expect((await office.store.dump('invitations'))[0]).toMatchObject({ address: 'ben@leaver.example' });
  });

  it('takes the link key first, and the rest in the next run where it is cut off anywhere', async () => {
    for (let write = 0; ; write += 1) {
      await office.close();
      office = await openOffice();
      await withLinks();
      office.moveTo(FIRST_MOMENT);
      office.cut.at(write, 'after');
      await run().catch(() => undefined);
      const died = office.cut.revive();
      expect(await rowsOf('linkKeys')).toBe(1);
      await run();
      expect(await counts()).toEqual({ linkKeys: 1, invitations: 1, tickets: 1 });
      if (!died) break;
      expect(write).toBeLessThan(20);
    }
  });

  it('deletes drafts that have ended, through pages of a wide table, and keeps the others', async () => {
    const drafts = dynamoDrafts(office.store.client, 'drafts', office.desk.clock);
    // Together more than the megabyte that one page of a scan holds.
    for (let index = 0; index < 60; index += 1) {
      const expires = index % 2 === 0 ? '2026-03-08' : '2026-03-15';
      await drafts.put(`draft-${index}`, { cipher: new Uint8Array(32_000), revision: 'r', expires });
    }
    office.store.calls();
    await run();
    expect(office.store.calls().filter((call) => call.endsWith('Scan drafts')).length).toBeGreaterThan(1);
    const left = await office.store.dump('drafts');
    expect(left).toHaveLength(30);
    expect(new Set(left.map(({ expires }) => expires))).toEqual(new Set(['2026-03-15']));
  });

  it('forgets emptied envelopes of expired links, and never one that is sealed', async () => {
    await openedCampaign(office, ID, ANN);
    await putEnvelope('sealed', '2026-03-01');
    await putEnvelope('emptied', '2026-03-01');
    await putEnvelope('fresh', '2026-05-31');
    const shuffle = dynamoWaitingEnvelopes(office.store.client, 'envelopes');
    await shuffle.empty(ID, 'N50', 'emptied', true);
    await shuffle.empty(ID, 'N50', 'fresh', true);
    await run();
    expect((await office.store.dump('envelopes')).map(({ sk }) => String(sk)).toSorted()).toEqual([
      'fresh',
      'sealed',
    ]);
  });

  it('keeps a mixed envelope of a replaced link while the one in its place still waits', async () => {
    const [old = ''] = await withLinks();
    const replaced = await replaceLink(office.desk, ID, 'ann@leaver.example');
    const link = replaced.ok ? replaced.value.link.slice(-32) : '';
    const [first, second] = [old, link].map((token) => office.desk.links.envelopeKey(token));
    await putEnvelope(first ?? '', '2026-05-31');
    await putEnvelope(second ?? '', '2026-05-31');
    const shuffle = dynamoWaitingEnvelopes(office.store.client, 'envelopes');
    await shuffle.empty(ID, 'N50', first ?? '', true);
    office.moveTo('2026-07-10T12:00:00Z');
    await run();
    expect(await rowsOf('envelopes')).toBe(2);
    expect(await rowsOf('withdrawals')).toBe(1);
    await shuffle.empty(ID, 'N50', second ?? '', false);
    await run();
    expect(await rowsOf('envelopes')).toBe(0);
    expect(await rowsOf('withdrawals')).toBe(0);
  });
});
