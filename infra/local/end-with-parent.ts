/**
 * Stops with the process that started this one, however that ended: `kill -9` of npm or of the launcher tells its
 * children nothing, and what is left behind would hold the ports and the data.
 */
export function endWithParent(stop: () => void): void {
  const parent = process.ppid;
  // Under a command of the operator there is a channel, which ends at once with its other end.
  process.once('disconnect', stop);
  setInterval(() => {
    if (!lives(parent)) stop();
  }, 250).unref();
}

function lives(parent: number): boolean {
  if (process.platform !== 'win32') return process.ppid === parent;
  try {
    return process.kill(parent, 0);
  } catch {
    return false;
  }
}
