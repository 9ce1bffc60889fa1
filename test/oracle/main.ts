import { readFileSync } from 'node:fs';
import { highsSolver } from '../../shared/adapters/highs/solver.ts';
import { readCases } from './case-file.ts';
import { runCase } from './run-cases.ts';

function stop(...lines: readonly string[]): never {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  process.exit(2);
}

// Whoever reads may stop reading, as `head` does.
process.stdout.on('error', () => process.exit());

const [file] = process.argv.slice(2);
if (file === undefined) stop('Name a file of oracle cases: npm run --silent oracle -- FILE');

const read = readCases(textOf(file));
if (!read.ok) {
  const issues = read.problem.kind === 'invalid' ? read.problem.issues : [];
  stop(`${file} is no file of oracle cases.`, ...issues.map(({ at, message }) => `  ${at} ${message}`));
}
const solver = await highsSolver();
const lines = read.value.map((one) => runCase(one, solver));
process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
process.exitCode = lines.every(({ status }) => status === 'pass') ? 0 : 1;

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return stop(`The file ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}
