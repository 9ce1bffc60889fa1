import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { CutRequest } from '../../domain/disclosure/cuts/cut-request.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { CutRoom } from '../../use-cases/ports/cut-room.ts';

/** By the function that decides about figures. The client must be made with `maxAttempts: 1`. */
export const invokedCutRoom = (client: LambdaClient, functionName: string): CutRoom => ({
  async ask(event) {
    const reply = await client.send(
      new InvokeCommand({
        FunctionName: functionName,
        Payload: JSON.stringify({ action: 'ask-cut', ...event }),
      }),
    );
    if (reply.FunctionError !== undefined) throw new Error('The function release failed at "ask-cut".');
    return JSON.parse(reply.Payload?.transformToString() ?? 'null') as Result<CutRequest>;
  },
});
