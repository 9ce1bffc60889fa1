import { readFileSync } from 'node:fs';
import { highsSolver } from '../../shared/adapters/highs/solver.ts';
import { type OracleCase, runCase } from './run-cases.ts';

const [file] = process.argv.slice(2);
if (file === undefined) {
  process.stderr.write('Name a file of oracle cases: npm run --silent oracle -- FILE\n');
  process.exit(2);
}
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly OracleCase[] };
const solver = await highsSolver();
const lines = cases.map((one) => runCase(one, solver));
process.stdout.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
process.exitCode = lines.every(({ status }) => status === 'pass') ? 0 : 1;
