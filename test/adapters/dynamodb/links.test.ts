import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endOfDay } from '../../../shared/domain/kernel/calendar.ts';
import { type Office, openedCampaign, openOffice } from '../../use-cases/campaign-office.ts';

const ID = 'exit-2026';
const TICKET = { campaign: ID, unit: 'N50BOLT', region: 'N50', expires: '2026-05-31' };

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

describe('the tickets table', () => {
  it('lets no late writer bring a replaced ticket back to life', async () => {
    const { tickets } = office.desk;
    await tickets.keep('hash', TICKET);
    expect(await tickets.get('hash')).toEqual(TICKET);
    await tickets.markReplaced('hash', TICKET);
    await tickets.keep('hash', TICKET);
    expect(await tickets.get('hash')).toEqual({ ...TICKET, replaced: true });
    expect(await tickets.get('other')).toBeUndefined();
  });

  it('lets a row end when its last day does', async () => {
    await office.desk.tickets.keep('hash', TICKET);
    expect((await office.store.dump('tickets'))[0]).toMatchObject({ ttl: endOfDay('2026-05-31') / 1000 });
  });
});

describe('the replaced envelopes', () => {
  it('let no earlier replacement overwrite a later one', async () => {
    const { superseded } = office.desk;
    const row = { key: 'first', by: 'third', issue: 3, expires: '2026-05-31' };
    await superseded.keep(ID, 'N50', row);
    await superseded.keep(ID, 'N50', { ...row, by: 'second', issue: 2 });
    expect(await office.store.dump('withdrawals')).toMatchObject([{ by: 'third', issue: 3 }]);
    await superseded.keep(ID, 'N50', { ...row, by: 'fourth', issue: 4 });
    expect(await office.store.dump('withdrawals')).toMatchObject([{ by: 'fourth', issue: 4 }]);
  });
});

describe('the link keys', () => {
  it('keep the first key that was made, of 50 at the same time', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => new Uint8Array(32).fill(index));
    const standing = await Promise.all(keys.map((key) => office.desk.linkKeys.keep(ID, '2026-03', key)));
    const kept = await office.desk.linkKeys.get(ID, '2026-03');
    expect(new Set(standing.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(Buffer.from(kept ?? []).equals(standing[0] ?? new Uint8Array())).toBe(true);
  });

  it('open only for the campaign and month they were made for', async () => {
    await office.desk.linkKeys.keep(ID, '2026-03', new Uint8Array(32));
    const [row] = await office.store.dump('linkKeys');
    await office.store.client.send(
      new PutItemCommand({ TableName: 'linkKeys', Item: marshall({ ...row, sk: '2026-04' }) }),
    );
    await expect(office.desk.linkKeys.get(ID, '2026-04')).rejects.toThrow('InvalidCiphertext');
  });
});

const by = (n: number) => ({ hand: `attempt ${n}`, today: '2026-03-10' });

describe('the invitations', () => {
  it('let one of 50 at the same time claim a mail, and nobody for an issue that has passed', async () => {
    await openedCampaign(office, ID, 'ann@leaver.example,N50BOLT,2026-03');
    const { invitations, links } = office.desk;
    const found = await invitations.get(ID, links.invitationId(ID, 'ann@leaver.example'));
    if (found === undefined) throw new Error('There is no invitation.');
    const claims = await Promise.all(
      Array.from({ length: 50 }, (_, n) => invitations.claim(ID, found, 'invitation', by(n))),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    // The same attempt again, because the answer to its first call was lost.
    expect(await invitations.claim(ID, found, 'invitation', by(claims.indexOf(true)))).toBe(true);
    expect(await invitations.nextIssue(ID, found)).toBe(true);
    expect(await invitations.nextIssue(ID, found)).toBe(false);
    expect(await invitations.claim(ID, found, 'reminder', by(0))).toBe(false);
    await invitations.release(ID, found, 'invitation');
    expect(await invitations.get(ID, found.id)).toEqual({ ...found, issue: 2 });
  });

  it('come back by no update once they are destroyed', async () => {
    const ghost = { id: 'gone', address: 'a@b.example', unit: 'U', region: 'R', month: '2026-03', issue: 1 };
    const { invitations } = office.desk;
    expect(await invitations.claim(ID, ghost, 'invitation', by(0))).toBe(false);
    expect(await invitations.nextIssue(ID, ghost)).toBe(false);
    await invitations.settle(ID, ghost.id);
    await invitations.release(ID, ghost, 'invitation');
    expect(await office.store.dump('invitations')).toEqual([]);
  });
});
