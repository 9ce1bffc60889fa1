import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../../infra/permissions.ts';
import {
  BUCKETS,
  type BucketId,
  type FunctionId,
  FUNCTIONS,
  KEYS,
  type KeyId,
  TABLES,
  type TableId,
} from '../../shared/adapters/names.ts';
import { type Grant, grantsOf } from './granted.ts';
import { stacksOf } from './stacks.ts';
import { WRITTEN } from './written.ts';

const stacks = stacksOf('prod');
const grants = new Map(FUNCTIONS.map((id) => [id, grantsOf(stacks)(id)] as const));
const of = (id: FunctionId): readonly Grant[] => grants.get(id) ?? [];

/** `table slips: Query`, without the log that every function writes. */
const said = (id: FunctionId): readonly string[] =>
  of(id)
    .filter(({ action }) => !action.startsWith('logs:'))
    .map(({ action, resource, condition }) => {
      const where = condition === undefined ? '' : ` where ${condition}`;
      return `${resource}: ${action.split(':')[1] ?? ''}${where}`;
    })
    .toSorted();

const who = (matches: (grant: Grant) => boolean): readonly FunctionId[] =>
  FUNCTIONS.filter((id) => of(id).some(matches));

const reaching = (table: TableId, ...actions: string[]) =>
  who(({ action, resource }) => {
    const verb = action.replace('dynamodb:', '');
    return resource === `table ${table}` && (actions.length === 0 || actions.includes(verb));
  });

const READING = ['GetItem', 'BatchGetItem', 'Query', 'Scan', 'PartiQLSelect'];

describe('every function', () => {
  it.each(FUNCTIONS)('%s holds what is written for it, and nothing besides', (id) => {
    expect(said(id)).toEqual(WRITTEN[id].toSorted());
  });

  it.each(FUNCTIONS)('%s holds no wildcard action, and no resource without a name', (id) => {
    expect(of(id).filter(({ action }) => action.includes('*'))).toEqual([]);
    const ending = of(id).filter(({ resource }) => resource.includes('*'));
    expect(
      ending.filter(({ resource }) => !/^bucket \w+(\/\w+){1,2}\/\*$|:execution:[\w-]+:\*$/.test(resource)),
    ).toEqual([]);
  });

  it.each(FUNCTIONS)('%s is told the name of each thing it may use, and of no other', (id) => {
    const [found] = Object.values(
      Template.fromStack(stacks.service).findResources('AWS::Lambda::Function', {
        Properties: { FunctionName: `holdfast-prod-${id}` },
      }),
    );
    const told = Object.keys(found?.['Properties'].Environment.Variables as object);
    const { tables, files = {}, keys = [] } = PERMISSIONS[id];
    const used = [
      ...(Object.keys(tables) as TableId[]).map((table) => TABLES[table].env),
      ...(Object.keys(files) as BucketId[]).map((bucket) => BUCKETS[bucket].env),
      ...keys.map((key: KeyId) => KEYS[key].env),
    ];
    expect(told.filter((name) => /_(TABLE|BUCKET|KEY_ID)$/.test(name)).toSorted()).toEqual(used.toSorted());
  });
});

describe('what the promise rests on', () => {
  it('only the shuffle reads a private key, and only it can open one', () => {
    expect(reaching('shuffleKeys')).toEqual(['shuffle']);
    expect(who(({ resource }) => resource === 'key shuffle')).toEqual(['shuffle']);
  });

  it('only send-mail can open a link key; expire sees that there is one, and destroys it', () => {
    expect(reaching('linkKeys')).toEqual(['send-mail', 'expire']);
    expect(who(({ resource }) => resource === 'key link')).toEqual(['send-mail']);
  });

  it('no function may do anything with a key of KMS but wrap and unwrap', () => {
    const uses = FUNCTIONS.flatMap(of).filter(
      ({ action, resource }) => action.startsWith('kms:') && resource !== 'key uploads',
    );
    expect(new Set(uses.map(({ action }) => action))).toEqual(new Set(['kms:Encrypt', 'kms:Decrypt']));
  });

  it('respond puts envelopes, cannot list them, and reaches no answer after the shuffle', () => {
    expect(reaching('envelopes', 'PutItem')).toEqual(['respond']);
    expect(reaching('envelopes', 'Query', 'Scan')).toEqual(['shuffle', 'expire']);
    for (const table of [
      'slips',
      'groups',
      'profiles',
      'comments',
      'releases',
      'invitations',
      'linkKeys',
    ] as const) {
      expect(reaching(table)).not.toContain('respond');
    }
  });

  it('respond learns of heads only whether a shuffle is under way', () => {
    const heads = of('respond').filter(({ resource }) => resource === 'table heads');
    expect(heads.map(({ condition }) => condition)).toEqual(['dynamodb:LeadingKeys is under-way']);
  });

  it('send-mail, who knows addresses, reaches no envelope, draft or answer', () => {
    for (const table of [
      'envelopes',
      'drafts',
      'heads',
      'slips',
      'groups',
      'profiles',
      'comments',
    ] as const) {
      expect(reaching(table)).not.toContain('send-mail');
    }
  });

  it('whoever reads addresses reads no answers, and the other way round', () => {
    const addresses = reaching('invitations', ...READING);
    const answers = (['slips', 'comments', 'profiles', 'drafts'] as const).flatMap((t) =>
      reaching(t, ...READING),
    );
    expect(addresses.filter((id) => answers.includes(id))).toEqual(['expire']);
    expect(of('expire').filter(({ resource }) => resource === 'table drafts')).toHaveLength(2);
  });

  it('a slip, once written, is never changed or deleted, and read only to be counted', () => {
    expect(reaching('slips', 'UpdateItem', 'DeleteItem')).toEqual([]);
    expect(reaching('slips', ...READING)).toEqual(['form', 'tally']);
    expect(reaching('slips', 'PutItem')).toEqual(['shuffle', 'import']);
  });

  it('comments are written by the shuffle and read by coding alone, which reaches no unit, link, address or key', () => {
    expect(reaching('comments', 'PutItem', 'UpdateItem', 'DeleteItem')).toEqual(['shuffle']);
    expect(reaching('comments', ...READING)).toEqual(['coding']);
    const tables = of('coding').flatMap(({ resource }) =>
      resource.startsWith('table ') ? [resource.slice(6)] : [],
    );
    expect(new Set(tables)).toEqual(new Set(['campaigns', 'groups', 'comments', 'codings']));
    expect(reaching('codings')).toEqual(['coding']);
  });

  it('the console reaches what people wrote by the coding function alone', () => {
    const invoked = of('console').filter(({ action }) => action === 'lambda:InvokeFunction');
    expect(invoked.map(({ resource }) => resource)).toContain('coding');
    expect(
      who(({ action, resource }) => action === 'lambda:InvokeFunction' && resource === 'coding'),
    ).toEqual(['console']);
  });

  it('coding deletes nothing but lists of names that were replaced', () => {
    const deleting = of('coding').filter(({ action }) => action === 'dynamodb:DeleteItem');
    expect(deleting.map(({ condition }) => condition)).toEqual(['dynamodb:LeadingKeys is names#*']);
  });

  it('release decides from tallies, and cannot read a slip', () => {
    expect(reaching('slips')).not.toContain('release');
  });

  it('the console reads what was released, and no table of answers or of who was asked', () => {
    const tables = of('console').flatMap(({ resource }) =>
      resource.startsWith('table ') ? [resource.slice(6)] : [],
    );
    expect(new Set(tables)).toEqual(
      new Set(['actions', 'audit', 'campaigns', 'context', 'people', 'publications', 'releases', 'sessions']),
    );
  });

  it('the audit log is added to by the console alone, and changed or deleted by nobody', () => {
    expect(reaching('audit', 'PutItem')).toEqual(['console']);
    expect(reaching('audit', 'UpdateItem', 'DeleteItem', 'BatchWriteItem')).toEqual([]);
    expect(reaching('audit', ...READING)).toEqual(['console', 'audit-log']);
  });

  it('where the audit log ended is kept by a function that cannot write the log', () => {
    expect(who(({ resource }) => resource.startsWith('bucket anchors'))).toEqual(['audit-log']);
    expect(reaching('audit', 'PutItem')).not.toContain('audit-log');
  });

  it('the console invokes five functions, of which one mails one text and reads nothing', () => {
    const invoked = of('console').filter(({ action }) => action === 'lambda:InvokeFunction');
    expect(new Set(invoked.map(({ resource }) => resource))).toEqual(
      new Set(['coding', 'notify', 'import', 'render', 'release']),
    );
    expect(said('notify').filter((line) => !line.includes('SendEmail'))).toEqual([]);
  });

  it('a campaign’s key and its mails are asked for by import alone, which holds no key itself', () => {
    for (const asked of ['shuffle', 'sendmail']) {
      expect(who(({ action, resource }) => action === 'lambda:InvokeFunction' && resource === asked)).toEqual(
        ['import'],
      );
    }
    expect(of('import').filter(({ resource }) => /^key (?!uploads)|Keys$/.test(resource))).toEqual([]);
  });

  it('a list of people is brought, read and destroyed by import alone, and the console reaches none', () => {
    expect(who(({ resource }) => resource.startsWith('bucket uploads'))).toEqual(['import']);
    const key = FUNCTIONS.flatMap(of).filter(({ resource }) => resource === 'key uploads');
    expect(key.map(({ action }) => action)).toEqual(['kms:GenerateDataKey', 'kms:Decrypt']);
    expect(who(({ resource }) => resource === 'key uploads')).toEqual(['import']);
  });

  it('a stored file can be made and read, and never be deleted, but where lists of people pass through', () => {
    const files = FUNCTIONS.flatMap(of).filter(
      ({ action, resource }) => action.startsWith('s3:') && !resource.startsWith('bucket uploads'),
    );
    expect(new Set(files.map(({ action }) => action))).toEqual(
      new Set(['s3:GetObject', 's3:PutObject', 's3:ListBucket']),
    );
  });

  it('only expire scans, and never a table of envelopes or answers', () => {
    expect(who(({ action }) => action === 'dynamodb:Scan')).toEqual(['expire']);
    const scanned = of('expire').filter(({ action }) => action === 'dynamodb:Scan');
    expect(scanned.map(({ resource }) => resource)).toEqual([
      'table tickets',
      'table drafts',
      'table sessions',
    ]);
  });

  it('only send-mail and notify send mail, and only from its own address', () => {
    const sending = FUNCTIONS.flatMap(of).filter(({ action }) => action.startsWith('ses:'));
    expect(new Set(sending.map(({ action }) => action))).toEqual(new Set(['ses:SendEmail']));
    expect(new Set(sending.map(({ condition }) => condition))).toEqual(
      new Set(['ses:FromAddress is survey@holdfast.example']),
    );
    expect(who(({ action }) => action.startsWith('ses:'))).toEqual(['send-mail', 'notify']);
  });
});
