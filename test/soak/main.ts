import { spawnSync } from 'node:child_process';

/** Tests that know a longer run of themselves. Each prints its seed where it fails. */
const TESTS = ['test/soak', 'test/faults', 'naughty'];

const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...TESTS], {
  stdio: 'inherit',
  env: { ...process.env, SOAK: '1' },
});
process.exitCode = status ?? 1;
