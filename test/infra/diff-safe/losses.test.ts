import { describe, expect, it } from 'vitest';
import { judge } from '../../../infra/diff-safe/allowances.ts';
import { lossesBetween, newIn } from '../../../infra/diff-safe/losses.ts';
import { standingIn, type Template } from '../../../infra/diff-safe/stateful.ts';
import { templatesOf } from '../stacks.ts';

const templates = templatesOf('prod');
const data = templates.data.toJSON() as Template;
const service = templates.service.toJSON() as Template;
const before = { data: standingIn(data), service: standingIn(service) };

/** The logical id of the first resource of a type whose properties say this. */
function idOf(template: Template, type: string, says = ''): string {
  const found = Object.entries(template.Resources).find(
    ([id, { Type, Properties }]) => Type === type && JSON.stringify([id, Properties]).includes(says),
  );
  return found![0];
}

const TABLE = idOf(data, 'AWS::DynamoDB::Table', 'slips');
const BUCKET = idOf(data, 'AWS::S3::Bucket', 'holdfast-prod-reports');
const KEY = idOf(data, 'AWS::KMS::Key', 'sealed answers');
const POOL = idOf(data, 'AWS::Cognito::UserPool');
const LOG = idOf(service, 'AWS::Logs::LogGroup', 'shuffle');

type Plant = (
  resources: Record<string, Record<string, unknown> & { Properties: Record<string, unknown> }>,
) => void;

/** What is said of the templates once this was done to them. */
function planted(plant: Plant) {
  const copy = structuredClone({ data, service });
  plant({ ...copy.data.Resources, ...copy.service.Resources } as never);
  return lossesBetween(before, { data: standingIn(copy.data), service: standingIn(copy.service) });
}

function without(id: string) {
  const kept = (template: Template): Template => ({
    Resources: Object.fromEntries(Object.entries(template.Resources).filter(([each]) => each !== id)),
  });
  return lossesBetween(before, { data: standingIn(kept(data)), service: standingIn(kept(service)) });
}

describe('a change', () => {
  it.each([
    ['a table', TABLE],
    ['a bucket', BUCKET],
    ['a key', KEY],
    ['the user pool', POOL],
    ['a log', LOG],
  ])('that takes %s away is told', (_, id) => {
    expect(without(id)).toMatchObject([{ resource: id, change: 'deleted' }]);
  });

  it.each<[string, string, Plant]>([
    ['the key of a table', TABLE, (all) => (all[TABLE]!.Properties['KeySchema'] = [])],
    ['the name of a table', TABLE, (all) => (all[TABLE]!.Properties['TableName'] = 'slips')],
    ['the name of a bucket', BUCKET, (all) => (all[BUCKET]!.Properties['BucketName'] = 'other')],
    ['what a key is for', KEY, (all) => (all[KEY]!.Properties['KeyUsage'] = 'SIGN_VERIFY')],
    ['how readers sign in', POOL, (all) => (all[POOL]!.Properties['UsernameAttributes'] = ['phone_number'])],
    ['the name of a log', LOG, (all) => (all[LOG]!.Properties['LogGroupName'] = '/other')],
    ['the type of a resource', TABLE, (all) => (all[TABLE]!['Type'] = 'AWS::S3::Bucket')],
  ])('of %s is told as one that replaces it', (_, id, plant) => {
    expect(planted(plant)).toMatchObject([{ resource: id, change: 'replaced' }]);
  });

  it.each<[string, string, Plant]>([
    ['stay with the stack', TABLE, (all) => (all[TABLE]!['DeletionPolicy'] = 'Delete')],
    ['stay when replaced', BUCKET, (all) => (all[BUCKET]!['UpdateReplacePolicy'] = 'Delete')],
    ['be protected', TABLE, (all) => (all[TABLE]!.Properties['DeletionProtectionEnabled'] = false)],
    ['be protected', POOL, (all) => (all[POOL]!.Properties['DeletionProtection'] = 'INACTIVE')],
  ])('after which a resource would no longer %s is told', (_, id, plant) => {
    expect(planted(plant)).toMatchObject([{ resource: id, change: 'unprotected' }]);
  });

  it('of a whole stack is told for each thing that it holds', () => {
    const lost = lossesBetween(before, { service: before.service });
    expect(lost).toHaveLength(Object.keys(before.data).length);
  });

  it('that only alters what stands is nobody’s loss', () => {
    const lost = planted((all) => {
      all[TABLE]!.Properties['TimeToLiveSpecification'] = { AttributeName: 'ttl', Enabled: true };
      all[BUCKET]!.Properties['VersioningConfiguration'] = { Status: 'Suspended' };
      all[LOG]!.Properties['RetentionInDays'] = 30;
    });
    expect(lost).toEqual([]);
  });

  it('that adds something is told as new, until it is held on to', () => {
    const { [TABLE]: added, ...rest } = before.data;
    expect(added).toBeDefined();
    expect(newIn({ ...before, data: rest }, before)).toEqual([`data ${TABLE}`]);
  });
});

describe('a loss', () => {
  const losses = without(TABLE);
  const meant = {
    stack: 'data',
    resource: TABLE,
    change: 'deleted' as const,
    reason: 'Its rows moved to another table in August.',
  };

  it('passes with a reason, to the last day of it', () => {
    const { refused, allowed } = judge(losses, [{ ...meant, until: '2026-09-30' }], '2026-09-30');
    expect(refused).toEqual([]);
    expect(allowed).toEqual([expect.stringContaining('Its rows moved')]);
  });

  it('is refused the day after', () => {
    const { refused } = judge(losses, [{ ...meant, until: '2026-09-30' }], '2026-10-01');
    expect(refused).toEqual([expect.stringContaining('It was allowed until 2026-09-30.')]);
  });

  it.each([
    ['another stack', { stack: 'service' }],
    ['another resource', { resource: BUCKET }],
    ['another change', { change: 'replaced' as const }],
  ])('is not allowed by what was said of %s', (_, other) => {
    const { refused } = judge(losses, [{ ...meant, ...other, until: '2026-09-30' }], '2026-09-01');
    expect(refused).toHaveLength(1);
  });
});
