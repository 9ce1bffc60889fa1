import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { Result } from '../../domain/kernel/result.ts';
import type { Errands } from '../../use-cases/ports/errands.ts';
import type { FunctionId } from '../names.ts';

/** By the functions that hold a campaign's keys. The client must be made with `maxAttempts: 1`. */
export const invokedErrands = (client: LambdaClient, nameOf: (id: FunctionId) => string): Errands => ({
  async makeKey(campaign) {
    const reply = await client.send(
      new InvokeCommand({
        FunctionName: nameOf('shuffle'),
        Payload: JSON.stringify({ action: 'make-key', campaign }),
      }),
    );
    if (reply.FunctionError !== undefined) throw new Error('The function shuffle failed at "make-key".');
    return JSON.parse(reply.Payload?.transformToString() ?? 'null') as Result<unknown>;
  },
  async startSending(campaign, kind) {
    await client.send(
      new InvokeCommand({
        FunctionName: nameOf('send-mail'),
        InvocationType: 'Event',
        Payload: JSON.stringify({ action: 'send', campaign, kind }),
      }),
    );
  },
});
