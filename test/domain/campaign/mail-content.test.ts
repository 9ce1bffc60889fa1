import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { mailContent } from '../../../shared/domain/campaign/mail-content.ts';
import { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };

const instrument = Instrument.parse(exitInterview);
const LINK = 'https://survey.example/i/abcdefghijklmnopqrstuvwxyz012345';
const campaign: Campaign = {
  id: 'exit-2026',
  title: 'Exit interviews',
  instrument: { id: 'exit-interview', version: '1.0.0' },
  clock: 'rolling',
  k: 12,
  status: 'open',
  contacts: { eapPhone: '0800', concernUrl: 'https://raise.example', helpEmail: 'help@survey.example' },
};

const contentOf = (kind: 'invitation' | 'reminder', changes: Partial<Instrument> = {}) =>
  mailContent(kind, campaign, { ...instrument, ...changes }, { link: LINK, expires: '2026-05-31' });

describe.each(['invitation', 'reminder'] as const)('the %s', (kind) => {
  const { subject, text, html } = contentOf(kind);

  it('has the link, its last day and where to ask, in text and in HTML', () => {
    for (const part of [text, html]) {
      expect(part).toContain(LINK);
      expect(part).toContain('Sunday 31 May 2026');
      expect(part).toContain('help@survey.example');
    }
    expect(subject).toContain(instrument.title);
  });

  it("promises the campaign's own k, and never that anything is anonymous", () => {
    expect(text).toContain('at least 11 others');
    expect(text).toContain('groups of 12 or more');
    expect(text.toLowerCase()).not.toContain('anonym');
  });

  it('holds nothing that could tell when it is opened: no picture and no other address', () => {
    expect(html).not.toMatch(/<(img|script|link|iframe|style)|url\(|background=/i);
    const addresses = new Set(html.match(/https?:[^"<\s]+/g));
    expect([...addresses]).toEqual([LINK]);
  });

  it('is in plain words: no "please" and no short negatives', () => {
    expect(text).not.toMatch(/please|n't|n’t/i);
  });
});

describe('mail content', () => {
  it('thanks those who have answered in a reminder, and does not in an invitation', () => {
    expect(contentOf('reminder').text).toContain('thank you');
    expect(contentOf('invitation').text).not.toContain('thank you');
  });

  it('cannot be broken out of by a title', () => {
    const { html } = contentOf('invitation', { title: '<b>"Why" & \'how\'</b>' });
    expect(html).toContain('&lt;b&gt;&quot;Why&quot; &amp; &#39;how&#39;&lt;/b&gt;');
    expect(html).not.toContain('<b>');
  });
});
