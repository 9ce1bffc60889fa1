import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAIL_KINDS, type MailKind } from '../../../shared/domain/campaign/mail/kinds.ts';
import { sendAsked } from '../../../shared/use-cases/mail/send-asked.ts';
import { sendDue } from '../../../shared/use-cases/mail/send-due.ts';
import { unsentMails } from '../../../shared/use-cases/mail/unsent.ts';
import { type Office, openedCampaign, openOffice } from '../campaign-office.ts';
import { dyingDesk, type Site } from './fault-sites.ts';

const PEOPLE = ['ann@leaver.example', 'ben@leaver.example'];
const MOST_CALLS = 80;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

/** A campaign of its own for each fault, so that no fault sees what another left. */
async function run(campaign: string, kind: MailKind, people: readonly string[], site: Site) {
  await openedCampaign(office, campaign, ...people.map((address) => `${address},N50BOLT,2026-03`));
  const before = office.outbox.sent.length;
  const { desk, state } = dyingDesk(office.desk, site);
  await sendAsked(desk, campaign, kind).catch(() => undefined);
  // The operator runs the command again, and the schedule comes too, as often as it likes.
  await sendAsked(office.desk, campaign, kind);
  await sendDue(office.desk);
  await sendDue(office.desk);
  const got = office.outbox.sent.slice(before).map(({ Destination }) => Destination?.ToAddresses?.[0]);
  const listed = await unsentMails(office.desk, campaign);
  if (!listed.ok) throw new Error('The list could not be made.');
  return {
    died: state.died,
    got: people.map((address) => got.filter((one) => one === address).length),
    inDoubt: people.map((address) => listed.value.unsent.some((one) => one.address === address)),
  };
}

/** Lets a run die at every call to a store or to the mail service, on both sides, and goes on after it. */
async function atEverySite(kind: MailKind, people: readonly string[]) {
  const outcomes = [];
  for (const side of ['before', 'after'] as const) {
    for (let call = 0; ; call += 1) {
      expect(call).toBeLessThan(MOST_CALLS);
      const outcome = await run(`${side}-${call}`, kind, people, { call, side });
      if (outcome.died === undefined) break;
      outcomes.push({ ...outcome, died: outcome.died });
    }
  }
  return outcomes;
}

describe.each(MAIL_KINDS)('a run that sends the %s', (kind) => {
  it('reaches everyone exactly once wherever it dies, but in one window, in which nobody can know', async () => {
    const outcomes = await atEverySite(kind, ['ann@leaver.example']);
    expect(outcomes.length).toBeGreaterThan(25);
    expect(outcomes.filter(({ got, inDoubt }) => inDoubt[0] !== true && got[0] !== 1)).toEqual([]);
    // From our mark to our record, around the call to the mail service, and at no other site.
    const window = outcomes.filter(({ inDoubt }) => inDoubt[0]).map(({ died, got }) => `${died}: ${got[0]}`);
    expect(window.toSorted()).toEqual([
      'after invitations.claim: 0',
      'after mail.send: 1',
      'before invitations.settle: 1',
      'before mail.send: 0',
    ]);
  }, 120_000);
});

it('nobody gets a mail twice, and who is in doubt is listed, where several are in hand as the run dies', async () => {
  const outcomes = await atEverySite('invitation', PEOPLE);
  const wrong = outcomes.filter(({ got, inDoubt }) =>
    got.some((count, person) => count > 1 || (count === 0 && inDoubt[person] !== true)),
  );
  expect(wrong).toEqual([]);
}, 120_000);
