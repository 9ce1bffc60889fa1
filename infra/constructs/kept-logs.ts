import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Environment } from '../environments.ts';

/** `logDays` are values of RetentionDays: CloudWatch takes no others. */
export const keptLogs = (
  scope: Construct,
  id: string,
  logGroupName: string,
  { logDays }: Environment,
): LogGroup =>
  new LogGroup(scope, id, { logGroupName, retention: logDays, removalPolicy: RemovalPolicy.DESTROY });
