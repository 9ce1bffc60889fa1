import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type FunctionId, FUNCTIONS } from '../../shared/adapters/names.ts';
import type { Environment } from '../environments.ts';
import { toldOf } from '../functions.ts';
import type { Alarms } from './alarms.ts';
import { asideQueue } from './aside-queue.ts';
import { HouseFunction } from './house-function.ts';
import type { PutAside } from './redrive.ts';

export type Functions = Readonly<Record<FunctionId, HouseFunction>>;

/** Started by a schedule, which waits for no answer: Lambda tries three times by itself. */
const BY_SCHEDULE: readonly FunctionId[] = ['shuffle', 'expire', 'audit-log'];

/** What Lambda put aside after three tries, and which function it is for. */
export const putAsideBy = (functions: Functions): readonly PutAside[] =>
  Object.values(functions).flatMap(({ id, deadLetterQueue, functionArn }) =>
    deadLetterQueue === undefined
      ? []
      : [
          {
            name: `${id} failed`,
            queue: deadLetterQueue,
            target: { arn: functionArn, action: 'lambda:InvokeFunction' },
          },
        ],
  );

interface HouseFunctionsProps {
  readonly environment: Environment;
  readonly code: (id: FunctionId) => Code;
  readonly alarms: Alarms;
}

export function houseFunctions(
  scope: Construct,
  { environment, code, alarms }: HouseFunctionsProps,
): Functions {
  const made = FUNCTIONS.map((id) => {
    const aside = BY_SCHEDULE.includes(id)
      ? asideQueue(scope, `${id} put aside`, toldOf(id), alarms)
      : undefined;
    const props = { id, environment, code: code(id), ...(aside && { deadLetters: aside }) };
    return [id, new HouseFunction(scope, props)] as const;
  });
  return Object.fromEntries(made) as Functions;
}
