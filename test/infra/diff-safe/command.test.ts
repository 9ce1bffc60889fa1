import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'holdfast-diff-safe-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const command = [process.execPath, ['infra/diff-safe/main.ts', ...args]] as const;
  const { status, stdout } = spawnSync(...command, { encoding: 'utf8' });
  return { status, stdout };
}

it('what this code would deploy loses nothing of what was accepted', () => {
  expect(run()).toEqual({ status: 0, stdout: expect.stringMatching(/resources that hold data stay/) });
});

it('a table that is deployed, and no longer made, is refused', () => {
  const file = join(folder, 'deployed.json');
  const template = { Resources: { answers: { Type: 'AWS::DynamoDB::Table', DeletionPolicy: 'Retain' } } };
  writeFileSync(file, JSON.stringify({ TemplateBody: template }));
  const { status, stdout } = run('--against', `holdfast-prod-data=${file}`);
  expect(stdout).toContain('REFUSED  holdfast-prod-data answers: AWS::DynamoDB::Table would be deleted.');
  expect(status).toBe(1);
});
