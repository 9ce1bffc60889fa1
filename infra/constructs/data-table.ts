import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type TableId, TABLES, type TableShape } from '../../shared/adapters/names.ts';
import type { TableAccess, Verb } from '../permissions.ts';
import { acknowledge } from './acknowledge.ts';

const ACTIONS: Readonly<Record<Verb, string>> = {
  get: 'dynamodb:GetItem',
  query: 'dynamodb:Query',
  scan: 'dynamodb:Scan',
  put: 'dynamodb:PutItem',
  update: 'dynamodb:UpdateItem',
  delete: 'dynamodb:DeleteItem',
};

/** What is deleted is gone from every copy after so many days: people are told a month, and a few days of grace. */
export const GONE_AFTER_DAYS = 35;

/** A table of `names.ts`. No streams, replicas, indexes or Contributor Insights: each would be a second reader. */
export class DataTable extends Construct {
  readonly table: Table;
  readonly #shape: TableShape;

  constructor(scope: Construct, id: TableId) {
    super(scope, id);
    this.#shape = TABLES[id];
    const { sorted, recovery, ttl } = this.#shape;
    this.table = new Table(this, 'table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      ...(sorted && { sortKey: { name: 'sk', type: AttributeType.STRING } }),
      ...(ttl !== undefined && { timeToLiveAttribute: ttl }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: recovery,
        ...(recovery && { recoveryPeriodInDays: GONE_AFTER_DAYS }),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    if (!recovery) {
      acknowledge(this.table, {
        id: 'AwsSolutions-DDB3',
        reason:
          'Recovery could bring back a link, an address, an answer or a key that people were told is destroyed.',
      });
    }
  }

  /** Lets the function do this, and tells it the table's name. */
  allow(reader: LambdaFunction, { verbs, partitions }: TableAccess): void {
    reader.addEnvironment(this.#shape.env, this.table.tableName);
    reader.addToRolePolicy(
      new PolicyStatement({
        actions: verbs.map((verb) => ACTIONS[verb]),
        resources: [this.table.tableArn],
        ...(partitions !== undefined && {
          conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': partitions } },
        }),
      }),
    );
  }
}
