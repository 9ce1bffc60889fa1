import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { FiguresFile } from '../../use-cases/ports/figures-file.ts';
import type { FiguresRoom } from '../../use-cases/ports/figures-room.ts';

/** By the function that writes reports. The client must be made with `maxAttempts: 1`. */
export const invokedFiguresRoom = (client: LambdaClient, functionName: string): FiguresRoom => ({
  async file(wanted) {
    const event = { action: 'gather-figures', ...wanted };
    const reply = await client.send(
      new InvokeCommand({ FunctionName: functionName, Payload: JSON.stringify(event) }),
    );
    if (reply.FunctionError !== undefined)
      throw new Error('The function render failed at the file of figures.');
    return JSON.parse(reply.Payload?.transformToString() ?? 'null') as FiguresFile;
  },
});
