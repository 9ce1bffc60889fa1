import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { type BucketId, BUCKETS, type BucketShape } from '../../shared/adapters/names.ts';
import type { Environment } from '../environments.ts';
import type { FileAccess } from '../permissions.ts';
import { GONE_AFTER_DAYS } from './data-table.ts';
import { acknowledge, wildcard } from './acknowledge.ts';
import type { HouseFunction } from './house-function.ts';

const ACTIONS = { read: ['s3:GetObject'], look: [], keep: ['s3:PutObject'] } as const;

/** As long as a complaint or a case can take, and then some. */
const LOCKED_DAYS = 7 * 365;

interface FileBucketProps {
  readonly id: BucketId;
  readonly stage: Environment['stage'];
  readonly accessLogs: IBucket;
}

/** A bucket of files that are written once and never again. */
export class FileBucket extends Construct {
  readonly bucket: Bucket;
  readonly #env: string;
  /** Known before the bucket is, so that a permission on a folder reads the same in every stack. */
  readonly #name: string;

  constructor(scope: Construct, { id, stage, accessLogs }: FileBucketProps) {
    super(scope, id);
    this.#name = `holdfast-${stage}-${id}-${Aws.ACCOUNT_ID}`;
    const { env, locked }: BucketShape = BUCKETS[id];
    this.#env = env;
    this.bucket = new Bucket(this, 'bucket', {
      bucketName: this.#name,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(GONE_AFTER_DAYS) }],
      ...(locked === true && { objectLockDefaultRetention: retention(stage) }),
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: `${id}/`,
    });
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'OnlyWhereNothingStands',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: { Null: { 's3:if-none-match': 'true' } },
      }),
    );
  }

  /** Lets the function do this in one folder, and tells it the bucket's name. */
  allow(user: HouseFunction, { verbs, folder }: FileAccess): void {
    user.addEnvironment(this.#env, this.#name);
    const bucket = `s3:::${this.#name}`;
    const files = `${bucket}/${folder}/*`;
    const actions = verbs.flatMap((verb) => ACTIONS[verb]);
    user.addToRolePolicy(new PolicyStatement({ actions, resources: [`arn:${Aws.PARTITION}:${files}`] }));
    acknowledge(user.ownRole, {
      id: wildcard(`arn:<AWS::Partition>:${files.replace(Aws.ACCOUNT_ID, '<AWS::AccountId>')}`),
      reason: `Files of ${folder}/ are named by their content: the folder is the narrowest name known here.`,
    });
    if (!verbs.includes('look')) return;
    // Without it S3 says "forbidden" of a file that is not there. A condition on the prefix would bring that back:
    // a reading has none.
    user.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [`arn:${Aws.PARTITION}:${bucket}`] }),
    );
  }
}

/** `compliance`: not even the account's root shortens it. A trial's files would then outlive the trial. */
const retention = (stage: Environment['stage']): ObjectLockRetention =>
  stage === 'prod'
    ? ObjectLockRetention.compliance(Duration.days(LOCKED_DAYS))
    : ObjectLockRetention.governance(Duration.days(1));
