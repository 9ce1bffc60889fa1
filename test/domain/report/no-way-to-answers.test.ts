import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Modules that a module imports, types and all, as paths from the root. */
const importsOf = (path: string): string[] =>
  [...readFileSync(join(ROOT, path), 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)]
    .map(([, target]) => join(dirname(path), target!).replaceAll('\\', '/'))
    .filter((target) => existsSync(join(ROOT, target)) && /\.tsx?$/.test(target));

function reachedFrom(folder: string): Map<string, string> {
  const from = new Map<string, string>();
  const queue = readdirSync(join(ROOT, folder))
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
  for (const path of queue) {
    for (const target of importsOf(path)) {
      if (from.has(target)) continue;
      from.set(target, path);
      queue.push(target);
    }
  }
  return from;
}

describe.each(['shared/domain/report', 'web/pages/report'])('%s', (folder) => {
  const reached = reachedFrom(folder);

  it('has no chain of imports to answers, tallies or the gate', () => {
    expect(reached.size).toBeGreaterThan(5);
    const forbidden = [...reached.keys()].filter(
      (path) =>
        /shared\/domain\/(answer|instrument)\//.test(path) ||
        /disclosure\/(gate|tally|proposal|region-data|groups|open-release)\.ts$/.test(path),
    );
    expect(forbidden.map((path) => `${reached.get(path)} -> ${path}`)).toEqual([]);
  });
});
