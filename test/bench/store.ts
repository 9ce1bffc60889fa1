import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { makeTables } from '../../infra/local/aws/dynamodb.ts';
import { localEnvironment } from '../../infra/local/environment.ts';
import { portsFrom } from '../../infra/local/ports.ts';
import type { Usage } from './store-process.ts';

export interface BenchStore {
  readonly environment: Readonly<Record<string, string>>;
  /** What was asked of it since the last time this was called. */
  readonly usage: () => Promise<Usage>;
  readonly close: () => Promise<void>;
}

/** An embedded DynamoDB on disk and an S3, empty, in a process of their own. */
export async function openBenchStore(): Promise<BenchStore> {
  const child = fork(fileURLToPath(new URL('store-process.ts', import.meta.url)));
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const environment = localEnvironment({ ...portsFrom(4300), aws: port });
  // A line of the functions for each call would stand between the figures.
  Object.assign(process.env, environment, { POWERTOOLS_LOG_LEVEL: 'SILENT' });
  await makeTables(environment['AWS_ENDPOINT_URL'] ?? '');
  const usage = async () => {
    child.send('usage');
    const [said] = (await once(child, 'message')) as [Usage];
    return said;
  };
  return {
    environment,
    usage,
    async close() {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
