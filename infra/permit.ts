import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { BucketId, TableId } from '../shared/adapters/names.ts';
import type { Functions } from './constructs/house-functions.ts';
import type { HouseFunction } from './constructs/house-function.ts';
import type { ReportRun } from './constructs/report-run.ts';
import type { Sender } from './constructs/sender.ts';
import type { FileAccess, Permissions, TableAccess } from './permissions.ts';
import type { DataStack } from './stacks/data-stack.ts';

interface Held {
  readonly data: DataStack;
  readonly sender: Sender;
  readonly reports: ReportRun;
  readonly functions: Functions;
}

/** Gives a function what the table of permissions says, and the name of each thing it may use. */
export function permit(
  user: HouseFunction,
  permissions: Permissions,
  { data, sender, reports, functions }: Held,
): void {
  for (const [id, accesses] of Object.entries(permissions.tables) as [TableId, readonly TableAccess[]][]) {
    for (const access of accesses) data.tables[id].allow(user, access);
  }
  for (const [id, accesses] of Object.entries(permissions.files ?? {}) as [
    BucketId,
    readonly FileAccess[],
  ][]) {
    for (const access of accesses) data.buckets[id].allow(user, access);
  }
  for (const id of permissions.keys ?? []) data.keys[id].allow(user);
  if (permissions.sendsMail) sender.allow(user);
  for (const id of permissions.invokes ?? []) {
    user.addToRolePolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functions[id].functionArn] }),
    );
  }
  if (permissions.runsReports) {
    user.addEnvironment('REPORT_RUN_ARN', reports.run.stateMachineArn);
    reports.allow(user.ownRole);
  }
}
