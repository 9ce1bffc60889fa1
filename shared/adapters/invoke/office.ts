import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { Result } from '../../domain/kernel/result.ts';
import type { Office, OfficeAnswers } from '../../use-cases/ports/office.ts';

/** By the function that keeps campaigns and lists of people. The client must be made with `maxAttempts: 1`. */
export const invokedOffice = (client: LambdaClient, functionName: string): Office => ({
  async ask<A extends keyof OfficeAnswers>(action: A, about: object): Promise<Result<OfficeAnswers[A]>> {
    const reply = await client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify({ action, ...about }) }),
    );
    if (reply.FunctionError !== undefined) throw new Error(`The function import failed at "${action}".`);
    return JSON.parse(reply.Payload?.transformToString() ?? 'null') as Result<OfficeAnswers[A]>;
  },
  async startTaking(list) {
    await client.send(
      new InvokeCommand({
        FunctionName: functionName,
        InvocationType: 'Event',
        Payload: JSON.stringify({ action: 'take-list', ...list }),
      }),
    );
  },
});
