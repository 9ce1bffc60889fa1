import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { Result } from '../../domain/kernel/result.ts';
import type { CodingAnswers, CodingRoom } from '../../use-cases/ports/coding-room.ts';

/** By the function that alone reads comments. The client must be made with `maxAttempts: 1`. */
export const invokedCodingRoom = (client: LambdaClient, functionName: string): CodingRoom => ({
  async ask<A extends keyof CodingAnswers>(action: A, about: object): Promise<Result<CodingAnswers[A]>> {
    const reply = await client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify({ action, ...about }) }),
    );
    if (reply.FunctionError !== undefined) throw new Error(`The function coding failed at "${action}".`);
    return JSON.parse(reply.Payload?.transformToString() ?? 'null') as Result<CodingAnswers[A]>;
  },
});
