import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type KeyId, KEYS } from '../../shared/adapters/names.ts';

/** What wrapping and unwrapping need; the same keys cannot be used for anything else. */
const USE = ['kms:Encrypt', 'kms:Decrypt'];

/** What S3 does with a key in the name of whoever writes and reads a file. */
export const USE_BY_S3 = ['kms:GenerateDataKey', 'kms:Decrypt'];

/** Care for the key, without any use of it. */
const CARE = [
  'kms:CancelKeyDeletion',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListGrants',
  'kms:ListKeyPolicies',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:RevokeGrant',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateKeyDescription',
];

interface WrappingKeyProps {
  /** `uploads` is used by S3, in the name of whoever reads and writes files there: no function is told of it. */
  readonly id: KeyId | 'uploads';
  /** The name of the one role that may use it. It may not exist yet, so the policy names it by a condition. */
  readonly usedBy: string;
  readonly description: string;
  /** To wrap and unwrap keys, unless told. */
  readonly use?: readonly string[];
}

/** A key of KMS that one role alone can use: neither an administrator's policy nor another function's is enough. */
export class WrappingKey extends Construct {
  readonly key: Key;
  /** The ARN of the role that may use it. */
  readonly user: string;
  readonly #env: string | undefined;
  readonly #use: readonly string[];

  constructor(scope: Construct, { id, usedBy, description, use = USE }: WrappingKeyProps) {
    super(scope, `${id} key`);
    this.#env = id === 'uploads' ? undefined : KEYS[id].env;
    this.#use = use;
    this.user = Stack.of(this).formatArn({
      service: 'iam',
      region: '',
      resource: 'role',
      resourceName: usedBy,
    });
    const account = new AccountRootPrincipal();
    this.key = new Key(this, 'key', {
      description,
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: RemovalPolicy.RETAIN,
      policy: new PolicyDocument({
        statements: [
          new PolicyStatement({ sid: 'Care', principals: [account], actions: CARE, resources: ['*'] }),
          new PolicyStatement({
            sid: 'Use',
            principals: [account],
            actions: [...use],
            resources: ['*'],
            conditions: { ArnEquals: { 'aws:PrincipalArn': this.user } },
          }),
        ],
      }),
    });
  }

  /** Lets the function use the key, and tells it which it is. */
  allow(user: LambdaFunction): void {
    if (this.#env !== undefined) user.addEnvironment(this.#env, this.key.keyArn);
    user.addToRolePolicy(new PolicyStatement({ actions: [...this.#use], resources: [this.key.keyArn] }));
  }
}
