import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { type BucketId, BUCKETS } from '../../shared/adapters/names.ts';
import type { FileAccess } from '../permissions.ts';
import { acknowledge, wildcard } from './acknowledge.ts';

/** A bucket of files that are written once and never again. */
export class FileBucket extends Construct {
  readonly bucket: Bucket;
  readonly #env: string;

  constructor(scope: Construct, id: BucketId, accessLogs: IBucket) {
    super(scope, id);
    this.#env = BUCKETS[id].env;
    this.bucket = new Bucket(this, 'bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
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
  allow(reader: LambdaFunction, { verbs, folder }: FileAccess): void {
    reader.addEnvironment(this.#env, this.bucket.bucketName);
    const files = this.bucket.arnForObjects(`${folder}/*`);
    const actions = verbs.map((verb) => (verb === 'read' ? 's3:GetObject' : 's3:PutObject'));
    reader.addToRolePolicy(new PolicyStatement({ actions, resources: [files] }));
    acknowledge(reader.grantPrincipal as Role, {
      id: wildcard(`<${logicalId(this.bucket)}.Arn>/${folder}/*`),
      reason: `Files of ${folder}/ are named by their content: the folder is the narrowest name known here.`,
    });
    if (!verbs.includes('read')) return;
    // Without it S3 says "forbidden" of a file that is not there. A condition on the prefix would bring that back:
    // a reading has none.
    reader.addToRolePolicy(
      new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.bucket.bucketArn] }),
    );
  }
}

const logicalId = (bucket: Bucket): string =>
  Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
