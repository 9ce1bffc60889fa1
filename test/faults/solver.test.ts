import { expect, test } from 'vitest';
import type { Solver } from '../../shared/domain/disclosure/proof/linear-program.ts';
import { releaseReports } from '../../shared/use-cases/release-reports.ts';
import { formAndTally, type MemoryRun, runTo, sampleYear } from '../fixtures/report-run.ts';
import { times } from '../soak/scale.ts';

const [BEFORE, CLOCK] = ['2026-Q1', '2026-Q2'];

/** Counts its solves, and fails at one of them. */
function failing(solver: Solver, at: number) {
  let solves = 0;
  const own: Solver = {
    name: solver.name,
    withProgramme: (programme, use) =>
      solver.withProgramme(programme, (minimise) =>
        use((objective) => {
          solves += 1;
          if (solves === at) throw new Error('made to fail');
          return minimise(objective);
        }),
      ),
  };
  return { own, solves: () => solves };
}

async function readyFor(clock: string): Promise<MemoryRun> {
  const run = sampleYear();
  await runTo(run, BEFORE);
  await formAndTally(run, clock);
  return run;
}

const releaseOf = async (run: MemoryRun, solver: Solver): Promise<string> => {
  const released = await releaseReports({ ...run, solver }, { campaign: run.campaign.id, clock: CLOCK });
  return released.ok ? released.value.release : released.problem.kind;
};

test('a solver that dies leaves nothing said, and the release that is tried again is the same', async () => {
  const whole = await readyFor(CLOCK);
  const counting = failing(whole.solver, 0);
  const wanted = await releaseOf(whole, counting.own);
  const solves = counting.solves();
  expect(solves).toBeGreaterThan(0);
  const many = Math.min(solves, times(4, 40));
  const deaths = new Set(
    Array.from({ length: many }, (_, n) => 1 + Math.floor((n * (solves - 1)) / Math.max(1, many - 1))),
  );
  for (const death of deaths) {
    const run = await readyFor(CLOCK);
    const entries = await run.ledger.entries(run.campaign.id);
    await expect(releaseOf(run, failing(run.solver, death).own), `at solve ${death}`).rejects.toThrow(
      'made to fail',
    );
    expect(await run.ledger.entries(run.campaign.id)).toEqual(entries);
    expect(await releaseOf(run, run.solver), `after solve ${death}`).toBe(wanted);
  }
  process.stdout.write(`The solver died at ${deaths.size} of ${solves} solves.\n`);
});
