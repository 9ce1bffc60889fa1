import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { EQUIVALENT, type Mutant, mutants } from './mutants.ts';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const place = ({ file, line, what }: Mutant): string => `${file}:${line}  ${what}`;

/** Whether the tests notice. The file itself is left as it is: what is run in its place is the mutant. */
async function isNoticed({
  file,
  source,
  tests,
}: Pick<Mutant, 'file' | 'source' | 'tests'>): Promise<boolean> {
  const own = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  // Without its cache on disk, which would hand the mutant to the next run.
  const vitest = await startVitest(
    [...tests],
    {
      watch: false,
      bail: 1,
      isolate: false,
      fsModuleCache: false,
      reporters: [{}],
      silent: true,
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          load: (id: string) => (id.split('?')[0] === own ? source : null),
        },
      ],
    },
  );
  const failed = vitest.state.getCountOfFailedTests() > 0 || vitest.state.getUnhandledErrors().length > 0;
  await vitest.close();
  // Failing tests are what is wanted here.
  process.exitCode = 0;
  return failed;
}

const isEquivalent = ({ file, line, what }: Mutant): boolean => {
  const text = readFileSync(file, 'utf8').split('\n')[line - 1] ?? '';
  return Object.keys(EQUIVALENT).some((key) => {
    const [start, code = ''] = key.split(' { ');
    return start === `${file} ${what}` && text.includes(`{ ${code}`);
  });
};

const all = mutants().filter(({ file }) => file.includes(values.only));
// Tests that fail by themselves would notice everything.
for (const tests of new Map(all.map((mutant) => [mutant.tests.join(' '), mutant.tests])).values()) {
  if (await isNoticed({ file: '', source: '', tests }))
    throw new Error(`${tests.join(' ')} fail as they are.`);
}
const missed: Mutant[] = [];
for (const mutant of all) {
  if (isEquivalent(mutant)) {
    say(`same     ${place(mutant)}`);
    continue;
  }
  const noticed = await isNoticed(mutant);
  if (!noticed) missed.push(mutant);
  say(`${noticed ? 'noticed ' : 'MISSED  '} ${place(mutant)}`);
}
say(`\n${all.length} taken out one at a time, ${missed.length} missed.`);
process.exit(missed.length === 0 ? 0 : 1);
