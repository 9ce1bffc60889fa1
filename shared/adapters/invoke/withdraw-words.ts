import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { WithdrawWords } from '../../use-cases/ports/withdraw-words.ts';

/** By the function that writes reports. The client must be made with `maxAttempts: 1`. */
export const invokedWithdrawal =
  (client: LambdaClient, functionName: string): WithdrawWords =>
  async (campaign, text) => {
    const event = { action: 'withdraw-words', campaign, text };
    const reply = await client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(event) }),
    );
    if (reply.FunctionError !== undefined) throw new Error('The function render failed at a withdrawal.');
  };
