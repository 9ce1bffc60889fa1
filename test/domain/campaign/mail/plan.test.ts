import { describe, expect, it } from 'vitest';
import type { Invitation } from '../../../../shared/domain/campaign/invitation.ts';
import { MARK, type MailKind } from '../../../../shared/domain/campaign/mail/kinds.ts';
import { dueMail, MailPlan } from '../../../../shared/domain/campaign/mail/plan.ts';
import { addDays } from '../../../../shared/domain/kernel/calendar.ts';

const PLAN: MailPlan = { reminders: [7, 14], closing: 3 };
const DAY = { lastDay: '2026-05-31', plan: PLAN, asked: [] as readonly MailKind[] };

const invited = (more: Partial<Invitation> = {}): Invitation => ({
  id: 'x',
  address: 'ann@leaver.example',
  unit: 'N50BOLT',
  region: 'N50',
  month: '2026-03',
  issue: 1,
  invited: true,
  invitedOn: '2026-03-10',
  mailedOn: '2026-03-10',
  ...more,
});

/** What one person gets if a run comes on each of these days. */
function mailsOn(days: readonly string[], from: Invitation = invited(), day: Partial<typeof DAY> = {}) {
  let person = from;
  const got: string[] = [];
  for (const today of days) {
    const kind = dueMail(person, { ...DAY, ...day, today });
    if (kind === undefined) continue;
    got.push(`${today} ${kind}`);
    person = { ...person, [MARK[kind]]: true, mailedOn: today };
  }
  return got;
}

const never: Invitation = { ...invited(), invited: undefined, invitedOn: undefined, mailedOn: undefined };

const everyDay = (from: string, count: number) => Array.from({ length: count }, (_, at) => addDays(from, at));

describe('the plan of a campaign’s mails', () => {
  it('reminds twice after the invitation and tells before the last day, each once', () => {
    expect(mailsOn(everyDay('2026-03-10', 120))).toEqual([
      '2026-03-17 reminder',
      '2026-03-24 second-reminder',
      '2026-05-28 closing',
    ]);
  });

  it('sends what a later mail has overtaken never, where runs did not come for a while', () => {
    expect(mailsOn(['2026-03-25', '2026-03-26', '2026-05-30', '2026-05-31'])).toEqual([
      '2026-03-25 second-reminder',
      '2026-05-30 closing',
    ]);
  });

  it('sends nothing after the last day, and no two mails on one day', () => {
    expect(mailsOn(['2026-06-01'])).toEqual([]);
    expect(mailsOn(['2026-03-17', '2026-03-17', '2026-03-17'])).toEqual(['2026-03-17 reminder']);
    expect(mailsOn(['2026-03-17'], invited({ mailedOn: '2026-03-17' }))).toEqual([]);
  });

  it('leaves alone whoever was never invited by mail', () => {
    expect(mailsOn(everyDay('2026-03-10', 120), never)).toEqual([]);
  });

  it('invites whoever has no invitation yet, where it says so, and goes on from that day', () => {
    const plan = { ...PLAN, invitations: true };
    expect(mailsOn(everyDay('2026-04-01', 9), never, { plan })).toEqual(['2026-04-01 invitation']);
    expect(mailsOn(['2026-06-01'], never, { plan })).toEqual([]);
    expect(mailsOn(['2026-03-11'], invited(), { plan })).toEqual([]);
  });

  it('does not tell of the close on the day of an invitation that came late', () => {
    const late = invited({ invitedOn: '2026-05-29', mailedOn: '2026-05-29' });
    expect(mailsOn(everyDay('2026-05-29', 5), late)).toEqual([]);
  });

  it('gives way to what the operator asked for, which goes to those who were never invited too', () => {
    expect(mailsOn(['2026-03-12'], never, { asked: ['reminder'] })).toEqual(['2026-03-12 reminder']);
    expect(mailsOn(['2026-03-12', '2026-03-17'], invited(), { asked: ['second-reminder'] })).toEqual([
      '2026-03-12 second-reminder',
    ]);
  });

  it.each([
    [{ reminders: [14, 7] }, 'must be in order'],
    [{ reminders: [7, 7] }, 'must be in order'],
    [{ reminders: [1, 2, 3] }, ''],
    [{ reminders: [0] }, ''],
    [{ reminders: [], closing: 61 }, ''],
  ])('refuses %j', (plan, message) => {
    const parsed = MailPlan.safeParse(plan);
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error?.issues)).toContain(message);
  });
});
