import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { FunctionId } from '../../shared/adapters/names.ts';
import type { Environment } from '../environments.ts';
import type { Functions } from './house-functions.ts';
import type { Redrive } from './redrive.ts';
import type { ReportRun } from './report-run.ts';

/** What the commands invoke; the others are steps of a run or sites. */
const INVOKED: readonly FunctionId[] = [
  'import',
  'send-mail',
  'shuffle',
  'form',
  'release',
  'render',
  'expire',
];

interface Operated {
  readonly environment: Environment;
  readonly functions: Functions;
  readonly reports: ReportRun;
  readonly redrive: Redrive;
}

/**
 * What a person who runs the operator's commands needs, and no more: nothing on a table, bucket or key. To open audit
 * records and the audit log, and to read what people wrote, are roles of their own.
 */
export class OperatorAccess extends Construct {
  constructor(scope: Construct, { environment: { stage }, functions, reports, redrive }: Operated) {
    super(scope, 'operator access');
    const policy = new ManagedPolicy(this, 'policy', {
      managedPolicyName: `holdfast-${stage}-operator`,
      description: 'The commands of npm run holdfast: they invoke functions and start report runs.',
      statements: [
        new PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: INVOKED.map((id) => functions[id].functionArn),
        }),
      ],
    });
    reports.allow(policy, 'states:GetExecutionHistory');
    redrive.allow(policy);
    new ManagedPolicy(this, 'coder', {
      managedPolicyName: `holdfast-${stage}-coder`,
      description: 'Reads what people wrote, redacted, codes it, and asks what may be shown of it.',
      statements: [
        new PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [functions.coding.functionArn, functions.release.functionArn],
        }),
      ],
    });
    new ManagedPolicy(this, 'auditor', {
      managedPolicyName: `holdfast-${stage}-auditor`,
      description:
        'Opens the audit records of releases, which hold counts that nobody was shown, and reads the audit log.',
      statements: [
        new PolicyStatement({
          actions: ['lambda:InvokeFunction'],
          resources: [functions.audit.functionArn, functions['audit-log'].functionArn],
        }),
      ],
    });
  }
}
