import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notToCount } from '../../shared/domain/answer/replaced-envelopes.ts';
import { Superseded } from '../../shared/domain/campaign/superseded.ts';
import { letters } from '../../shared/use-cases/letters.ts';
import { replaceLink } from '../../shared/use-cases/replace-link.ts';
import { sendAsked } from '../../shared/use-cases/mail/send-asked.ts';
import { type Office, openedCampaign, openOffice } from './campaign-office.ts';

const ID = 'exit-2026';
const ADDRESS = 'Ann@Leaver.example';
const ANN = `${ADDRESS},N50BOLT,2026-03`;
const BEN = 'ben@leaver.example,N50BOLT,2026-03';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const replace = (address = ADDRESS) => replaceLink(office.desk, ID, address);
const tokenIn = (link: string) => link.slice(-32);

async function linkOf(address: string) {
  const printed = await letters(office.desk, ID);
  if (!printed.ok) throw new Error(JSON.stringify(printed.problem));
  return printed.value.letters.find((letter) => letter.address === address)?.link ?? 'no letter';
}

async function newLink() {
  const result = await replace();
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.link;
}

const ticketOf = (link: string) => office.desk.tickets.get(office.desk.links.ticketKey(tokenIn(link)));
const envelopeOf = (link: string) => office.desk.links.envelopeKey(tokenIn(link));

const superseded = async () => (await office.store.dump('withdrawals')).map((row) => Superseded.parse(row));

/** Tokens of the first issues, as only this test can know them. */
async function tokens(upTo: number) {
  const linkKey = await office.desk.linkKeys.get(ID, '2026-03');
  const { links } = office.desk;
  const id = links.invitationId(ID, ADDRESS);
  return Array.from({ length: upTo }, (_, index) => links.token(linkKey ?? new Uint8Array(), id, index + 1));
}

/**
 * At no time may two links of one person be good; and once a later one is, nothing sent by an earlier one counts,
 * nor does anything by the later one if an earlier one was mixed.
 */
async function expectOneGoodLink() {
  const all = await tokens(6);
  const { links, tickets } = office.desk;
  const states = await Promise.all(all.map((token) => tickets.get(links.ticketKey(token))));
  const good = all.filter((_, index) => states[index] !== undefined && states[index].replaced !== true);
  expect(good.length).toBeLessThanOrEqual(1);
  const newest = all.findIndex((token) => token === good[0]);
  const rows = await superseded();
  const earlier = all.slice(0, Math.max(newest, 0)).map((token) => links.envelopeKey(token));
  for (const key of earlier) {
    expect(notToCount(rows, new Set())).toContain(key);
    expect(notToCount(rows, new Set([key]))).toContain(links.envelopeKey(all[newest] ?? ''));
  }
}

describe('replacing a link', () => {
  it('gives a new link and takes the old one back, whatever the case of the address', async () => {
    await openedCampaign(office, ID, ANN, BEN);
    const old = await linkOf(ADDRESS);
    const result = await replace('  ann@leaver.EXAMPLE ');
    expect(result).toMatchObject({
      ok: true,
      value: { address: ADDRESS, unit: 'N50BOLT', month: '2026-03', expires: '2026-05-31' },
    });
    const link = result.ok ? result.value.link : '';
    expect(link).not.toBe(old);
    expect(await ticketOf(link)).toEqual({
      campaign: ID,
      unit: 'N50BOLT',
      region: 'N50',
      expires: '2026-05-31',
    });
    expect(await ticketOf(old)).toMatchObject({ replaced: true });
    expect(await office.store.dump('withdrawals')).toEqual([
      {
        pk: `superseded#${ID}#N50`,
        sk: envelopeOf(old),
        key: envelopeOf(old),
        by: envelopeOf(link),
        issue: 2,
        expires: '2026-05-31',
      },
    ]);
  });

  it('sends the new link from then on, in reminders and letters', async () => {
    await openedCampaign(office, ID, ANN, BEN);
    const others = await linkOf('ben@leaver.example');
    await linkOf(ADDRESS);
    const link = await newLink();
    expect(await linkOf(ADDRESS)).toBe(link);
    await sendAsked(office.desk, ID, 'reminder');
    const texts = office.outbox.sent.map(({ Content }) => Content?.Simple?.Body?.Text?.Data ?? '');
    expect(texts.filter((text) => text.includes(link))).toHaveLength(1);
    expect(texts.filter((text) => text.includes(others))).toHaveLength(1);
  });

  it('lets a chain of replacements stand for one person', async () => {
    await openedCampaign(office, ID, ANN);
    const links = [await linkOf(ADDRESS), await newLink(), await newLink(), await newLink()];
    const keys = links.map(envelopeOf);
    expect(new Set(keys).size).toBe(4);
    const rows = await superseded();
    fc.assert(
      fc.property(fc.subarray(keys, { maxLength: 1 }), (mixed) => {
        const dropped = notToCount(rows, new Set(mixed));
        const counted = keys.filter((key) => !dropped.has(key) || mixed.includes(key));
        expect(counted).toHaveLength(1);
      }),
    );
    await expectOneGoodLink();
  });

  it.each(['before', 'after'] as const)(
    'leaves one good link at most where it is cut off %s any of its writes, and one when it is run again',
    async (side) => {
      for (let write = 0; ; write += 1) {
        await office.close();
        office = await openOffice();
        await openedCampaign(office, ID, ANN);
        await linkOf(ADDRESS);
        await newLink();
        office.cut.at(write, side);
        await replace().catch(() => undefined);
        const died = office.cut.revive();
        await expectOneGoodLink();
        const link = await newLink();
        await expectOneGoodLink();
        expect((await ticketOf(link))?.replaced).toBeUndefined();
        expect(await linkOf(ADDRESS)).toBe(link);
        if (!died) break;
        expect(write).toBeLessThan(20);
      }
    },
  );

  it.each(['before', 'after'] as const)(
    'is finished by a reminder where it was cut off %s any of its writes, and not by running it again',
    async (side) => {
      for (let write = 0; ; write += 1) {
        await office.close();
        office = await openOffice();
        await openedCampaign(office, ID, ANN);
        await linkOf(ADDRESS);
        office.cut.at(write, side);
        await replace().catch(() => undefined);
        const died = office.cut.revive();
        await sendAsked(office.desk, ID, 'reminder');
        await expectOneGoodLink();
        const [mail] = office.outbox.sent;
        const link = mail?.Content?.Simple?.Body?.Text?.Data?.match(/http\S+/)?.[0] ?? '';
        expect(await ticketOf(link)).toMatchObject({ campaign: ID });
        expect((await ticketOf(link))?.replaced).toBeUndefined();
        if (!died) break;
        expect(write).toBeLessThan(20);
      }
    },
  );

  it('leaves one good link however many ask for one at the same time', async () => {
    await openedCampaign(office, ID, ANN);
    await linkOf(ADDRESS);
    const results = await Promise.all(Array.from({ length: 8 }, () => replace()));
    expect(results.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    const problems = results.flatMap((result) => (result.ok ? [] : [result.problem.kind]));
    expect(problems.filter((kind) => kind !== 'conflict')).toEqual([]);
    await expectOneGoodLink();
  });

  it('says so where there is nothing to replace', async () => {
    await openedCampaign(office, ID, ANN);
    expect(await replace('nobody@leaver.example')).toMatchObject({ problem: { kind: 'not-found' } });
    expect(await replace()).toMatchObject({ problem: { kind: 'not-allowed' } });
    await linkOf(ADDRESS);
    office.moveTo('2026-05-31T23:00:00Z');
    const late = await replace();
    expect(late).toMatchObject({ problem: { kind: 'not-allowed' } });
    expect(JSON.stringify(late)).toContain('worked until 31 May 2026');
  });
});
