import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
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
import type { WrappingKey } from './wrapping-key.ts';
import type { HouseFunction } from './house-function.ts';

const ACTIONS = {
  read: ['s3:GetObject'],
  look: [],
  keep: ['s3:PutObject'],
  destroy: ['s3:DeleteObject'],
} as const;

/** As long as a complaint or a case can take, and then some. */
const LOCKED_DAYS = 7 * 365;

interface FileBucketProps {
  readonly id: BucketId;
  readonly stage: Environment['stage'];
  readonly accessLogs: IBucket;
  /** Of files that only pass through. */
  readonly key?: WrappingKey | undefined;
}

/** A bucket of files that are written once and never again; or, with a key, of files that are gone after a day. */
export class FileBucket extends Construct {
  readonly bucket: Bucket;
  readonly #env: string;
  /** Known before the bucket is, so that a permission on a folder reads the same in every stack. */
  readonly #name: string;
  readonly #key: WrappingKey | undefined;

  constructor(scope: Construct, { id, stage, accessLogs, key }: FileBucketProps) {
    super(scope, id);
    this.#name = `holdfast-${stage}-${id}-${Aws.ACCOUNT_ID}`;
    const { env, locked }: BucketShape = BUCKETS[id];
    this.#env = env;
    this.#key = key;
    this.bucket = new Bucket(this, 'bucket', {
      bucketName: this.#name,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      ...(key === undefined ? KEPT : passing(key)),
      ...(locked === true && { objectLockDefaultRetention: retention(stage) }),
      removalPolicy: RemovalPolicy.RETAIN,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: `${id}/`,
    });
    if (key !== undefined) return;
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
    this.#key?.allow(user);
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

const KEPT: Partial<BucketProps> = {
  encryption: BucketEncryption.S3_MANAGED,
  versioned: true,
  lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(GONE_AFTER_DAYS) }],
};

/** Without versions, so that what is deleted is gone. */
const passing = ({ key }: WrappingKey): Partial<BucketProps> => ({
  encryption: BucketEncryption.KMS,
  encryptionKey: key,
  bucketKeyEnabled: true,
  versioned: false,
  lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
});

/** `compliance`: not even the account's root shortens it. A trial's files would then outlive the trial. */
const retention = (stage: Environment['stage']): ObjectLockRetention =>
  stage === 'prod'
    ? ObjectLockRetention.compliance(Duration.days(LOCKED_DAYS))
    : ObjectLockRetention.governance(Duration.days(1));
