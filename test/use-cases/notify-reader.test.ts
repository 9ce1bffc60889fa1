import { describe, expect, it } from 'vitest';
import { notifyReader } from '../../shared/use-cases/publications/notify-reader.ts';
import type { MailOutcome, Message } from '../../shared/use-cases/ports/mail.ts';

const EVENT = {
  action: 'notify',
  to: 'reader@example.invalid',
  title: 'Why people left <Cardiff & the Vale>',
  campaign: 'leavers-2026',
  clock: '2026-Q3',
  scope: 'unit-N03SW1',
} as const;

async function notified(outcome: MailOutcome = { is: 'accepted' }) {
  const sent: Message[] = [];
  const mail = {
    async send(message: Message) {
      sent.push(message);
      return outcome;
    },
  };
  const result = await notifyReader({ mail, console: 'https://console.example' }, EVENT);
  return { result, sent };
}

describe('a notice to a reader', () => {
  it('says which report there is and where, and has no figure in it', async () => {
    const { result, sent } = await notified();
    expect(result).toEqual({ ok: true, value: { accepted: true } });
    const [{ to, subject, text, html } = { to: '', subject: '', text: '', html: '' }] = sent;
    const address = 'https://console.example/campaigns/leavers-2026/reports/2026-Q3/unit-N03SW1';
    expect(to).toBe(EVENT.to);
    expect(subject).not.toContain('Cardiff');
    expect(text).toContain(`Why people left <Cardiff & the Vale>.\n`);
    expect(text).toContain(`\n${address}\n`);
    expect(html).toContain(`<a href="${address}">`);
    expect(html).toContain('&lt;Cardiff &amp; the Vale&gt;');
    expect(text.replaceAll(address, '')).not.toMatch(/\d/);
  });

  it.each<MailOutcome>([{ is: 'refused', reason: 'x' }, { is: 'busy', reason: 'x' }, { is: 'unknown' }])(
    'is not said to be sent where the mail service did not take it: %o',
    async (outcome) => {
      expect((await notified(outcome)).result).toEqual({ ok: true, value: { accepted: false } });
    },
  );
});
