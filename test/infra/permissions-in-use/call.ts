import type { IncomingMessage } from 'node:http';
import { localBucket } from '../../../infra/local/environment.ts';
import { localTableName } from '../../../infra/local/aws/dynamodb.ts';
import { localKeyId } from '../../../infra/local/aws/secrets.ts';
import {
  BUCKETS,
  type BucketId,
  type KeyId,
  KEYS,
  type TableId,
  TABLES,
} from '../../../shared/adapters/names.ts';

/** One request of a function to AWS, in the words of the policies. */
export interface Call {
  readonly who: string;
  readonly action: string;
  readonly resource: string;
  /** The partition of a table that it is about. */
  readonly partition?: string | undefined;
}

const byName = <Id extends string>(ids: readonly Id[], name: (id: Id) => string) =>
  new Map(ids.map((id) => [name(id), id]));

const tables = byName(Object.keys(TABLES) as TableId[], localTableName);
const buckets = byName(Object.keys(BUCKETS) as BucketId[], localBucket);
const keys = byName(Object.keys(KEYS) as KeyId[], localKeyId);

/** A function signs its requests with its own name in the place of an access key. */
export function callOf({ headers, method, url = '' }: IncomingMessage, body: string): Call {
  // An address that a function gave out carries its name in the query.
  const signed = headers.authorization ?? decodeURIComponent(url);
  const who = /Credential=([\w-]+)\//.exec(signed)?.[1] ?? 'nobody';
  const [service = '', action = ''] = String(headers['x-amz-target'] ?? '').split('.');
  if (service.startsWith('DynamoDB')) return { who, ...tableCall(action, JSON.parse(body) as TableInput) };
  if (service === 'TrentService') {
    const { KeyId: name } = JSON.parse(body) as { KeyId: string };
    return { who, action: `kms:${action}`, resource: `key ${keys.get(name) ?? name}` };
  }
  if (service === 'AWSStepFunctions') return { who, ...runCall(action, body) };
  const [, invoked] = /^\/2015-03-31\/functions\/holdfast-local-([\w-]+)\/invocations/.exec(url) ?? [];
  if (invoked !== undefined) {
    // As CDK names things in a template.
    return { who, action: 'lambda:InvokeFunction', resource: invoked.replaceAll('-', '') };
  }
  if (url.startsWith('/v2/email/')) {
    return {
      who,
      action: 'ses:SendEmail',
      resource: 'arn:Partition:ses:eu-west-2:AccountId:identity/senderidentity',
    };
  }
  return { who, ...fileCall(method ?? '', new URL(url, 'http://local')) };
}

interface Key {
  readonly pk?: { readonly S: string };
}

interface TableInput {
  readonly TableName: string;
  readonly Key?: Key;
  readonly Item?: Key;
  readonly ExpressionAttributeValues?: Readonly<Record<string, { readonly S?: string }>>;
}

function tableCall(action: string, { TableName, Key, Item, ExpressionAttributeValues: values }: TableInput) {
  const partition = action === 'Query' ? values?.[':pk']?.S : (Key ?? Item)?.pk?.S;
  return { action: `dynamodb:${action}`, resource: `table ${tables.get(TableName) ?? TableName}`, partition };
}

function runCall(action: string, body: string) {
  const { executionArn = '' } = JSON.parse(body) as { executionArn?: string };
  const name = executionArn.slice(executionArn.lastIndexOf(':') + 1);
  const execution = `arn:Partition:states:eu-west-2:AccountId:execution:holdfast-prod-report-run:${name}`;
  return { action: `states:${action}`, resource: action === 'StartExecution' ? 'reportsrun' : execution };
}

function fileCall(method: string, { pathname }: URL) {
  const [, bucket = '', ...path] = pathname.split('/');
  const key = path.join('/');
  const name = `bucket ${buckets.get(bucket) ?? bucket}`;
  if (key === '') return { action: 's3:ListBucket', resource: name };
  return { action: FILE_ACTIONS[method] ?? `s3:${method}`, resource: `${name}/${key}` };
}

/** Keys of rows in a request to a table, wherever they stand in it. */
export const rowNamesIn = ({ action }: Call, body: string): readonly string[] =>
  action.startsWith('dynamodb:')
    ? [...body.matchAll(/":?(?:pk|sk|from|to)":\{"S":"([^"]*)"\}/g)].map(([, name = '']) => name)
    : [];

const FILE_ACTIONS: Readonly<Record<string, string>> = {
  PUT: 's3:PutObject',
  GET: 's3:GetObject',
  DELETE: 's3:DeleteObject',
};
