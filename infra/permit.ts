import type { BucketId, TableId } from '../shared/adapters/names.ts';
import type { HouseFunction } from './constructs/house-function.ts';
import type { ReportRun } from './constructs/report-run.ts';
import type { Sender } from './constructs/sender.ts';
import type { FileAccess, Permissions, TableAccess } from './permissions.ts';
import type { DataStack } from './stacks/data-stack.ts';

interface Held {
  readonly data: DataStack;
  readonly sender: Sender;
  readonly reports: ReportRun;
}

/** Gives a function what the table of permissions says, and the name of each thing it may use. */
export function permit(user: HouseFunction, permissions: Permissions, { data, sender, reports }: Held): void {
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
  if (permissions.runsReports) {
    user.addEnvironment('REPORT_RUN_ARN', reports.run.stateMachineArn);
    reports.allow(user.ownRole);
  }
}
