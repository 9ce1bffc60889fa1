import {
  BUCKETS,
  type BucketId,
  type KeyId,
  KEYS,
  TABLES,
  type TableId,
} from '../../shared/adapters/names.ts';
import { localTableName } from './aws/dynamodb.ts';
import { localKeyId } from './aws/secrets.ts';
import { REGION, REPORT_RUN_ARN, STAGE } from './names.ts';
import type { Ports } from './ports.ts';

export const localBucket = (id: BucketId): string => `holdfast-${STAGE}-${id}`;

const named = <Id extends string>(all: Readonly<Record<Id, { env: string }>>, name: (id: Id) => string) =>
  Object.fromEntries((Object.keys(all) as Id[]).map((id) => [all[id].env, name(id)]));

/** What CDK sets on the functions and the operator sets on his shell, for the stack on these ports. */
export const localEnvironment = (ports: Ports): Record<string, string> => ({
  // Sites are on `localhost`, because only there does a browser keep a `__Host-` cookie without TLS.
  RESPONDENT_SITE: `http://localhost:${ports.respondents}`,
  CONSOLE_SITE: `http://localhost:${ports.console}`,
  OUTBOX_SITE: `http://localhost:${ports.outbox}`,
  SIGN_IN_ISSUER: `http://localhost:${ports.signIn}`,
  SIGN_IN_CLIENT_ID: 'holdfast-console',
  REPORT_RUN_ARN,
  MAIL_FROM: 'Holdfast demo <survey@holdfast.example>',
  // Nothing slows down a mail that goes to a folder.
  MAIL_PER_SECOND: '1000',
  MAIL_PER_DAY: '1000000',
  HOLDFAST_STAGE: STAGE,
  // A line for each call would bury what the start has to say.
  POWERTOOLS_LOG_LEVEL: 'WARN',
  AWS_ENDPOINT_URL: `http://127.0.0.1:${ports.aws}`,
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  ...named<TableId>(TABLES, localTableName),
  ...named<BucketId>(BUCKETS, localBucket),
  ...named<KeyId>(KEYS, localKeyId),
});
