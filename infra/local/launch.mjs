// Runs a script under Node 24 or later: the system's own where it is new enough, else the copy
// that npm installed for this platform as an optional dependency.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED_MAJOR = 24;

function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const candidate = fileURLToPath(
    new URL(`../../node_modules/node-${platform}-${process.arch}/bin/${file}`, import.meta.url),
  );
  return existsSync(candidate) ? candidate : undefined;
}

const node = findNode();
if (node === undefined) {
  console.error(
    `Holdfast needs Node ${NEEDED_MAJOR} or later here: this is Node ${process.versions.node} on ` +
      `${process.platform} ${process.arch}, and no copy of Node ${NEEDED_MAJOR} was installed for it by npm ci.`,
  );
  process.exit(1);
}

const child = spawn(node, ['--disable-warning=ExperimentalWarning', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// Killed with -9, npm tells nobody; without this the launcher and its child would go on without it.
if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32') {
  const npm = process.ppid;
  setInterval(() => process.ppid === npm || child.kill(), 250).unref();
}
child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
