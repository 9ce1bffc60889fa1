import {
  MessageRejected,
  SendEmailCommand,
  SESv2Client,
  SESv2ServiceException,
  TooManyRequestsException,
} from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { sesMail } from '../../../shared/adapters/ses/mail.ts';

const MESSAGE = {
  to: 'ann@leaver.example',
  subject: 'Ŵhy',
  text: 'words',
  html: '<p>words</p>',
  headers: { 'List-Unsubscribe': '<https://survey.example/no-mail/x>' },
};

const ses = mockClient(SESv2Client);
let pauses: number[];
beforeEach(() => {
  ses.reset();
  pauses = [];
});
afterAll(() => ses.restore());

function send() {
  const pause = (ms: number) => Promise.resolve(pauses.push(ms));
  return sesMail(new SESv2Client({ maxAttempts: 1 }), 'survey@holdfast.example', pause).send(MESSAGE);
}

const answer = (status: number, name: string) =>
  new SESv2ServiceException({ name, $fault: 'server', message: '', $metadata: { httpStatusCode: status } });

describe('mail through SES', () => {
  it('hands over both parts, to one person, with no configuration set that could track clicks', async () => {
    ses.on(SendEmailCommand).resolves({ MessageId: '1' });
    expect(await send()).toEqual({ is: 'accepted' });
    expect(ses.commandCalls(SendEmailCommand)[0]?.args[0].input).toEqual({
      FromEmailAddress: 'survey@holdfast.example',
      Destination: { ToAddresses: ['ann@leaver.example'] },
      Content: {
        Simple: {
          Subject: { Data: 'Ŵhy', Charset: 'UTF-8' },
          Headers: [{ Name: 'List-Unsubscribe', Value: '<https://survey.example/no-mail/x>' }],
          Body: {
            Text: { Data: 'words', Charset: 'UTF-8' },
            Html: { Data: '<p>words</p>', Charset: 'UTF-8' },
          },
        },
      },
    });
  });

  it('knows a refusal by its answer, and repeats no address of it', async () => {
    const message = 'Email address is not verified: ann@leaver.example';
    ses.on(SendEmailCommand).rejects(new MessageRejected({ message, $metadata: { httpStatusCode: 400 } }));
    expect(await send()).toEqual({ is: 'refused', reason: 'The mail service said: MessageRejected.' });
  });

  it.each([
    ['the connection breaks', Object.assign(new Error('reset'), { name: 'TimeoutError' })],
    ['SES fails inside', answer(500, 'InternalFailure')],
    ['the answer has no status', new MessageRejected({ message: '', $metadata: {} })],
  ])('does not know what became of the mail where %s', async (_, error) => {
    ses.on(SendEmailCommand).rejects(error);
    expect(await send()).toEqual({ is: 'unknown' });
    expect(ses.commandCalls(SendEmailCommand)).toHaveLength(1);
  });

  it('knows refusals that are of the account and no fault of the mail', async () => {
    ses.on(SendEmailCommand).rejects(answer(400, 'SendingPausedException'));
    expect(await send()).toEqual({ is: 'busy', reason: 'The mail service said: SendingPausedException.' });
    expect(pauses).toEqual([]);
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'])(
    'knows that nothing was sent where nobody answered: %s',
    async (code) => {
      ses.on(SendEmailCommand).rejects(Object.assign(new Error('no connection'), { code }));
      expect(await send()).toEqual({ is: 'busy', reason: 'The mail service cannot be reached.' });
    },
  );

  it('waits longer each time SES is busy, and gives up in the end', async () => {
    ses
      .on(SendEmailCommand)
      .rejects(new TooManyRequestsException({ message: '', $metadata: { httpStatusCode: 429 } }));
    expect(await send()).toEqual({ is: 'busy', reason: 'The mail service is too busy.' });
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000, 8000]);
  });
});
