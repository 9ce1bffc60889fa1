import { ServiceError } from '../../../infra/local/aws/service-error.ts';
import { kms } from '../../../infra/local/aws/kms.ts';
import { localKeyId } from '../../../infra/local/aws/secrets.ts';
import { functionOf } from '../../../infra/local/names.ts';
import type { Invoke } from '../../../infra/local/aws/functions.ts';
import type { Mail } from '../../../infra/local/outbox/store.ts';
import { ExecutionAlreadyExists, ExecutionDoesNotExist } from '@aws-sdk/client-sfn';
import { type KeyId, KEYS } from '../../../shared/adapters/names.ts';
import { type Files, runFiles } from './files.ts';
import { MemoryTables, type TableInput, type Tables } from './tables.ts';

/** One call of an SDK client. */
export interface Call {
  readonly service: string;
  readonly command: string;
  readonly input: object;
}

/** What a run has left behind. */
export interface State {
  readonly tables: Tables;
  readonly files: Files;
  readonly mails: readonly Mail[];
  readonly runs: ReadonlyMap<string, string>;
}

/** The services of AWS that the product calls, in this process and without a network. */
export class MemoryAws {
  readonly tables = new MemoryTables();
  readonly files: Files = new Map();
  readonly mails: Mail[] = [];
  readonly runs = new Map<string, string>();
  readonly #kms = kms(
    Object.fromEntries(
      (Object.keys(KEYS) as KeyId[]).map((id) => [localKeyId(id), Buffer.alloc(32, id).toString('base64')]),
    ),
  );
  readonly #invoke: Invoke;

  constructor(invoke: Invoke) {
    this.#invoke = invoke;
  }

  copy(): State {
    return {
      tables: this.tables.copy(),
      files: new Map(this.files),
      mails: [...this.mails],
      runs: new Map(this.runs),
    };
  }

  restore({ tables, files, mails, runs }: State): void {
    this.tables.restore(tables);
    this.files.clear();
    for (const [key, content] of files) this.files.set(key, content);
    this.mails.splice(0, Infinity, ...mails);
    this.runs.clear();
    for (const [name, input] of runs) this.runs.set(name, input);
  }

  /** What a signed link to a file answers. */
  download(address: string): Promise<{ readonly status: number }> {
    const { pathname } = new URL(address);
    return Promise.resolve({ status: this.files.has(decodeURIComponent(pathname.slice(1))) ? 200 : 404 });
  }

  async run({ service, command, input }: Call): Promise<unknown> {
    // A moment later, as any answer is.
    await Promise.resolve();
    switch (service) {
      case 'DynamoDB':
        return this.tables.run(command, input as TableInput);
      case 'S3':
        return runFiles(this.files, command, input as never);
      case 'KMS':
        return this.#keys(command, input as never);
      case 'SESv2':
        return this.#mail(input as SendEmail);
      case 'Lambda':
        return this.#invoked(input as Invocation);
      case 'SFN':
        return this.#run(command, input);
      default:
        throw new Error(`There is no ${service} in memory.`);
    }
  }

  #keys(command: string, { Plaintext, CiphertextBlob, ...input }: Record<string, Uint8Array>): object {
    const base64 = (bytes?: Uint8Array) => bytes && Buffer.from(bytes).toString('base64');
    try {
      return command === 'EncryptCommand'
        ? {
            CiphertextBlob: bytesOf(
              this.#kms.Encrypt({ ...input, Plaintext: base64(Plaintext)! }).CiphertextBlob,
            ),
          }
        : {
            Plaintext: bytesOf(
              this.#kms.Decrypt({ ...input, CiphertextBlob: base64(CiphertextBlob)! }).Plaintext,
            ),
          };
    } catch (error) {
      throw error instanceof ServiceError
        ? Object.assign(new Error(error.message), { name: error.name })
        : error;
    }
  }

  #mail({ FromEmailAddress: from, Destination, Content }: SendEmail): object {
    const { Headers, Subject, Body } = Content.Simple;
    const headers = Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value]));
    const text = Body.Text.Data;
    this.mails.push({ from, to: Destination.ToAddresses, subject: Subject.Data, text, headers });
    return { MessageId: String(this.mails.length) };
  }

  async #invoked({ FunctionName, Payload }: Invocation): Promise<object> {
    const id = functionOf(FunctionName);
    if (id === undefined) throw new Error(`There is no function ${FunctionName}.`);
    const answer = JSON.stringify(await this.#invoke(id, JSON.parse(Payload)));
    return { Payload: { transformToString: () => answer } };
  }

  #run(command: string, { name = '', input = '', executionArn = '' }: Execution): object {
    if (command === 'StartExecutionCommand') {
      if ((this.runs.get(name) ?? input) !== input) {
        throw new ExecutionAlreadyExists({ message: name, $metadata: { httpStatusCode: 400 } });
      }
      this.runs.set(name, input);
      return { executionArn: name };
    }
    if (this.runs.has(executionArn.slice(executionArn.lastIndexOf(':') + 1))) {
      return { status: 'SUCCEEDED', startDate: new Date(0) };
    }
    throw new ExecutionDoesNotExist({ message: executionArn, $metadata: { httpStatusCode: 400 } });
  }
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'));

interface SendEmail {
  readonly FromEmailAddress: string;
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: {
    readonly Simple: {
      readonly Headers: readonly { readonly Name: string; readonly Value: string }[];
      readonly Subject: { readonly Data: string };
      readonly Body: { readonly Text: { readonly Data: string } };
    };
  };
}

interface Invocation {
  readonly FunctionName: string;
  readonly Payload: string;
}

interface Execution {
  readonly name?: string;
  readonly input?: string;
  readonly executionArn?: string;
}
