import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BUCKETS, TABLES } from '../../shared/adapters/names.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const firstCells = (path: string): readonly string[] =>
  [...read(path).matchAll(/^\| `([^`]+)`/gm)].map(([, cell = '']) => cell);

it('docs/security/cryptography.md lists every file that computes anything cryptographic', () => {
  const computing = globSync('{functions,shared,web}/**/*.{ts,tsx}', { cwd: ROOT })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('/wiring.ts') && !file.startsWith('functions/operator/'))
    .filter((file) => /'node:crypto'|'@hpke\/core'|crypto\.subtle|'@aws-sdk\/client-kms'/.test(read(file)));
  expect(firstCells('docs/security/cryptography.md').toSorted()).toEqual(computing.toSorted());
});

it('docs/security/data.md gives every table and bucket one level', () => {
  const rows = read('docs/security/data.md')
    .split('\n')
    .filter((line) => /^\| \d,/.test(line));
  const named = rows.flatMap((row) => [...row.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));
  expect(named.toSorted()).toEqual([...Object.keys(TABLES), ...Object.keys(BUCKETS)].toSorted());
});

interface Lock {
  readonly packages: Readonly<Record<string, Locked>>;
}
interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}

it('every package that others wrote comes from the registry, by its content', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;
  const others = Object.entries(packages).filter(([path]) => path !== '');
  expect(others.length).toBeGreaterThan(300);
  // What is bundled comes inside of a package that is itself held by its content.
  const loose = others.filter(
    ([, { integrity, inBundle }]) => !inBundle && !integrity?.startsWith('sha512-'),
  );
  expect(loose.map(([path]) => path)).toEqual([]);
  const elsewhere = others.filter(
    ([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere.map(([path]) => path)).toEqual([]);
});

it('docs/security/dependencies.md names every package that runs something when it is installed', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as Lock;
  const running = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const document = read('docs/security/dependencies.md');
  expect(
    running
      .map(([path]) => path.split('node_modules/').at(-1))
      .filter((name) => !document.includes(`\`${name}\``)),
  ).toEqual([]);
});
