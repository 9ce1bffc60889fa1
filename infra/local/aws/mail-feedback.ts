import type { Invoke } from './functions.ts';

export type Feedback = (address: string, what: 'Bounce' | 'Complaint') => Promise<void>;

/** Tells the function what SES would publish of a mail, by the topic that brings it there. */
export const mailFeedback =
  (invoke: Invoke): Feedback =>
  async (address, what) => {
    const recipients = [{ emailAddress: address }];
    const message =
      what === 'Bounce'
        ? { eventType: what, bounce: { bounceType: 'Permanent', bouncedRecipients: recipients } }
        : { eventType: what, complaint: { complainedRecipients: recipients } };
    await invoke('stop-mail', { Records: [{ Sns: { Message: JSON.stringify(message) } }] });
  };
