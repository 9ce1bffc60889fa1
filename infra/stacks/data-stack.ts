import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type BucketId, BUCKETS, type KeyId, type TableId, TABLES } from '../../shared/adapters/names.ts';
import { acknowledge } from '../constructs/acknowledge.ts';
import { Alarms } from '../constructs/alarms.ts';
import { DataTable } from '../constructs/data-table.ts';
import { FileBucket } from '../constructs/file-bucket.ts';
import { KeyWatch } from '../constructs/key-watch.ts';
import { SignIn } from '../constructs/sign-in.ts';
import { USE_BY_S3, WrappingKey } from '../constructs/wrapping-key.ts';
import type { Environment } from '../environments.ts';
import { functionName } from '../names.ts';

/** What stays when everything else is taken away: tables, files, keys and readers. */
export class DataStack extends Stack {
  readonly tables: Readonly<Record<TableId, DataTable>>;
  readonly buckets: Readonly<Record<BucketId, FileBucket>>;
  readonly keys: Readonly<Record<KeyId | 'uploads', WrappingKey>>;
  readonly signIn: SignIn;
  readonly alarms: Alarms;

  constructor(scope: Construct, environment: Environment) {
    super(scope, `holdfast-${environment.stage}-data`, {
      env: { region: environment.region },
      description: 'Holdfast: tables, files, keys and readers.',
      terminationProtection: true,
    });
    const records = this.#records(environment);
    this.tables = each(TABLES, (id) => new DataTable(this, id));
    this.keys = {
      link: new WrappingKey(this, {
        id: 'link',
        usedBy: functionName(environment, 'send-mail'),
        description: 'Wraps the keys that personal links are made with.',
      }),
      shuffle: new WrappingKey(this, {
        id: 'shuffle',
        usedBy: functionName(environment, 'shuffle'),
        description: 'Wraps the private keys that open sealed answers.',
      }),
      uploads: new WrappingKey(this, {
        id: 'uploads',
        usedBy: functionName(environment, 'import'),
        description: 'Seals lists of people for the day that they are here.',
        use: USE_BY_S3,
      }),
    };
    this.buckets = each(
      BUCKETS,
      (id) =>
        new FileBucket(this, {
          id,
          stage: environment.stage,
          accessLogs: records,
          ...('passing' in BUCKETS[id] && { key: this.keys.uploads }),
        }),
    );
    this.signIn = new SignIn(this, environment);
    this.alarms = new Alarms(this, environment.alarmAddress);
    new KeyWatch(this, { keys: Object.values(this.keys), records, alarms: this.alarms });
  }

  /** Who read which file, and who managed what in the account. */
  #records({ logDays }: Environment): IBucket {
    const bucket = new Bucket(this, 'records', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        { expiration: Duration.days(logDays), noncurrentVersionExpiration: Duration.days(30) },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(bucket, {
      id: 'AwsSolutions-S1',
      reason: 'It holds the access logs of the others, and would log itself without end.',
    });
    // CDK's own types disagree about properties that may be undefined.
    return bucket as IBucket;
  }
}

const each = <Id extends string, T>(all: Readonly<Record<Id, unknown>>, make: (id: Id) => T): Record<Id, T> =>
  Object.fromEntries((Object.keys(all) as Id[]).map((id) => [id, make(id)])) as Record<Id, T>;
