import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod/mini';
import type { Notices } from '../../use-cases/ports/notices.ts';

const Reply = z.object({ ok: z.literal(true), value: z.object({ accepted: z.boolean() }) });

/** By a function that mails one text and nothing else. The client must be made with `maxAttempts: 1`. */
export const invokedNotices = (client: LambdaClient, functionName: string): Notices => ({
  async send(notice) {
    const reply = await client.send(
      new InvokeCommand({
        FunctionName: functionName,
        Payload: JSON.stringify({ action: 'notify', ...notice }),
      }),
    );
    if (reply.FunctionError !== undefined) return false;
    const read = Reply.safeParse(JSON.parse(reply.Payload?.transformToString() ?? 'null'));
    return read.success && read.data.value.accepted;
  },
});
