import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { type BucketId, BUCKETS } from '../../shared/adapters/names.ts';
import { bundleFunctions } from '../bundle.ts';
import { apiGateway } from './api-gateway/server.ts';
import { dynamoDb, makeTables } from './aws/dynamodb.ts';
import { awsEndpoint } from './aws/endpoint.ts';
import { executionsIn } from './aws/executions.ts';
import { builtFunctions, type Invoke } from './aws/functions.ts';
import { kms } from './aws/kms.ts';
import { lambda } from './aws/lambda.ts';
import { mailFeedback } from './aws/mail-feedback.ts';
import { mail } from './aws/mail.ts';
import { s3 } from './aws/s3.ts';
import { runScheduledReports } from './aws/scheduled-runs.ts';
import { secretsOf } from './aws/secrets.ts';
import { stepFunctions } from './aws/step-functions.ts';
import { advancing, type Ran } from './clock/advance.ts';
import { type DemoClock, demoClock } from './clock/clock.ts';
import { sweepExpired } from './clock/sweep.ts';
import { control } from './control.ts';
import { type DataFolder, writeJson } from './data-folder.ts';
import { localBucket, localEnvironment } from './environment.ts';
import { outboxSite } from './outbox/pages.ts';
import { type Outbox, outbox } from './outbox/store.ts';
import { listen, type Ports } from './ports.ts';
import { signIn } from './sign-in/provider.ts';

export interface LocalStack {
  readonly environment: Readonly<Record<string, string>>;
  readonly clock: DemoClock;
  readonly invoke: Invoke;
  readonly mails: Outbox;
  readonly advance: (to: number) => Promise<readonly Ran[]>;
  /** From here on commands may be taken. */
  readonly markReady: () => void;
  readonly isReady: () => boolean;
  readonly close: () => Promise<void>;
}

const LOCKED = (Object.keys(BUCKETS) as BucketId[]).filter((id) => 'locked' in BUCKETS[id]).map(localBucket);

/** Everything of Holdfast in this process, on five ports and one folder. */
export async function startStack(folder: DataFolder, ports: Ports): Promise<LocalStack> {
  let ready = false;
  const environment = localEnvironment(ports);
  Object.assign(process.env, environment);
  const endpoint = environment['AWS_ENDPOINT_URL'] ?? '';
  const clock = demoClock(folder);
  const mails = outbox(folder.outbox, clock.now);
  const invoke = builtFunctions(folder.functions);
  const feedback = mailFeedback(invoke);
  const runs = stepFunctions(executionsIn(folder.executions), invoke, clock.now);
  const advance = advancing(clock, {
    invoke,
    runReports: (time) => runScheduledReports(invoke, runs, time),
    sweep: sweepExpired(endpoint, folder.files, clock.now),
  });
  const tables = dynamoDb(folder.dynamodb);
  const aws = awsEndpoint({
    dynamoDb: tables,
    s3: s3(folder.files, { locked: LOCKED, now: clock.now }),
    lambda: lambda(invoke),
    kms: kms(secretsOf(folder)),
    stepFunctions: runs.actions,
    sendEmail: mail(mails, feedback),
    control: control({ folder: folder.root, isReady: () => ready, now: clock.now, advance }),
  });
  const site = {
    issuer: environment['SIGN_IN_ISSUER'] ?? '',
    clientId: environment['SIGN_IN_CLIENT_ID'] ?? '',
  };
  const servers: readonly (readonly [Server, number])[] = [
    [aws, ports.aws],
    [apiGateway('respond', invoke, clock.now), ports.respondents],
    [apiGateway('console', invoke, clock.now), ports.console],
    [outboxSite(mails, feedback), ports.outbox],
    [signIn({ ...site, console: environment['CONSOLE_SITE'] ?? '' }), ports.signIn],
  ];
  for (const [server, port] of servers) await listen(server, port);
  writeJson(folder.running, { endpoint, environment });
  await Promise.all([makeTables(endpoint), bundleFunctions(folder.functions)]);
  return {
    environment,
    clock,
    invoke,
    mails,
    advance,
    markReady: () => (ready = true),
    isReady: () => ready,
    async close() {
      rmSync(folder.running, { force: true });
      await Promise.all(servers.map(([server]) => closed(server)));
      await closed(tables);
    },
  };
}

function closed(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeAllConnections();
  return promise;
}
