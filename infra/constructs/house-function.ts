import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionId } from '../../shared/adapters/names.ts';
import type { Environment } from '../environments.ts';
import { FUNCTIONS_DEPLOYED } from '../functions.ts';
import { functionName } from '../names.ts';
import { keptLogs } from './kept-logs.ts';

interface HouseFunctionProps {
  readonly id: FunctionId;
  readonly environment: Environment;
  readonly code: Code;
  /** Where an event goes that failed three times. Only for events without personal data: it keeps them for days. */
  readonly deadLetters?: IQueue;
}

/** A function as every one of this house is: no tracing, logs that end, a role that may write them and no more. */
export class HouseFunction extends LambdaFunction {
  readonly id: FunctionId;
  /** What its permissions are written on. */
  readonly ownRole: Role;

  constructor(scope: Construct, { id, environment, code, deadLetters }: HouseFunctionProps) {
    const name = functionName(environment, id);
    const shape = FUNCTIONS_DEPLOYED[id];
    const logGroup = keptLogs(scope, `${id} log`, `/aws/lambda/${name}`, environment);
    const role = new Role(scope, `${id} role`, {
      roleName: name,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: shape.does,
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    super(scope, id, {
      functionName: name,
      description: shape.does,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // Below a warning, Lambda would write a line with the time and request id of each page that is opened.
      systemLogLevelV2: SystemLogLevel.WARN,
      memorySize: shape.memoryMb,
      timeout: Duration.seconds(shape.timeoutSeconds),
      environment: { HOLDFAST_STAGE: environment.stage },
      ...reserved(environment.concurrency[id]),
      ...(deadLetters !== undefined && { deadLetterQueue: deadLetters, retryAttempts: 2 }),
    });
    this.id = id;
    this.ownRole = role;
  }
}

const reserved = (most: number | undefined) => most !== undefined && { reservedConcurrentExecutions: most };
