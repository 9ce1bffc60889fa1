import { describe, expect, it } from 'vitest';
import { feedbackIn } from '../../../shared/adapters/ses/feedback.ts';

/** As SES publishes it, shortened where nothing is read. */
const bounce = (bounceType: string) =>
  JSON.stringify({
    eventType: 'Bounce',
    bounce: {
      feedbackId: '01',
      bounceType,
      bounceSubType: 'General',
      bouncedRecipients: [
        {
          emailAddress: 'Ann <ann@leaver.example>',
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550',
        },
      ],
      timestamp: '2026-03-10T12:00:00.000Z',
    },
    mail: { source: 'survey@holdfast.example', destination: ['ann@leaver.example'], headers: [] },
  });

describe('what SES tells of a mail', () => {
  it('stops mail to an address that bounced for good, and to none whose mailbox is full', () => {
    expect(feedbackIn(bounce('Permanent'))).toEqual([{ why: 'bounced', addresses: ['ann@leaver.example'] }]);
    expect(feedbackIn(bounce('Transient'))).toEqual([]);
    expect(feedbackIn(bounce('Undetermined'))).toEqual([]);
  });

  it('stops mail to whoever complained', () => {
    const complaint = { complainedRecipients: [{ emailAddress: 'ben@leaver.example' }] };
    expect(feedbackIn(JSON.stringify({ eventType: 'Complaint', complaint, mail: {} }))).toEqual([
      { why: 'complained', addresses: ['ben@leaver.example'] },
    ]);
  });

  it('throws at anything else, so that somebody is told', () => {
    expect(() => feedbackIn(JSON.stringify({ eventType: 'Open' }))).toThrow('eventType');
    expect(() => feedbackIn('no JSON')).toThrow('JSON');
  });
});
