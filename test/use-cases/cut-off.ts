import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

const WRITES = ['PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand'];

export interface CutOff {
  /** The process dies before, or right after, the write of this number (from 0), and does nothing more. */
  at(write: number, side: 'before' | 'after'): void;
  /** A new process: everything works again. True where the old one had died. */
  revive(): boolean;
}

/** Lets a process die at any one write to the database, as a kill or a time-out would. */
export function cutOff(client: DynamoDBClient): CutOff {
  let plan: { left: number; side: 'before' | 'after' } | undefined;
  let dead = false;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (dead) throw new Error('The process is dead.');
      if (plan === undefined || !WRITES.includes(context.commandName ?? '')) return next(args);
      if (plan.left > 0) {
        plan.left -= 1;
        return next(args);
      }
      dead = true;
      if (plan.side === 'after') await next(args);
      throw new Error('The process is dead.');
    },
    { step: 'initialize', priority: 'high' },
  );
  return {
    at(write, side) {
      plan = { left: write, side };
    },
    revive() {
      const died = dead;
      plan = undefined;
      dead = false;
      return died;
    },
  };
}
