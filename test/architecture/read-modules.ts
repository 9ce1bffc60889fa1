import { globSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { RULES } from './rules.ts';

const ROOTS = ['shared', 'functions', 'web', 'infra', 'test'];

export interface Reading {
  readonly broken: readonly string[];
  readonly files: number;
  readonly imports: number;
  /** Sources on disk that the reader passed over. */
  readonly unread: readonly string[];
}

export async function readModules(baseDir: string): Promise<Reading> {
  const onDisk = globSync(`{${ROOTS.join(',')}}/**/*.{ts,tsx,mjs}`, { cwd: baseDir });
  const roots = ROOTS.filter((root) => onDisk.some((file) => file.startsWith(root)));
  const { output } = await cruise(roots, {
    baseDir,
    ruleSet: { forbidden: RULES },
    validate: true,
    // Imports of types alone bind rooms as much as any other.
    tsPreCompilationDeps: true,
    detectJSDocImports: false,
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  });
  const { modules, summary } = output as ICruiseResult;
  const read = new Set(modules.map(({ source }) => source));
  return {
    broken: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
    files: onDisk.length,
    imports: modules.reduce((sum, { dependencies }) => sum + dependencies.length, 0),
    unread: onDisk.filter((file) => !read.has(file.replaceAll('\\', '/'))),
  };
}
