import { type DataFolder, readJson, writeJson } from '../data-folder.ts';

interface Stored {
  /** Milliseconds that the demo's clock is ahead of this machine's. */
  readonly offset: number;
  /** Schedules due up to this instant have been run. */
  readonly handled: number;
}

export type DemoClock = ReturnType<typeof demoClock>;

/** The clock of all local functions: they read the offset from the environment at each call. */
export function demoClock(folder: DataFolder) {
  let stored = readJson<Stored>(folder.clock) ?? { offset: 0, handled: Date.now() };
  const keep = (next: Stored) => {
    stored = next;
    process.env['HOLDFAST_CLOCK_OFFSET_MS'] = String(next.offset);
    writeJson(folder.clock, next);
  };
  keep(stored);
  return {
    now: (): number => Date.now() + stored.offset,
    handled: (): number => stored.handled,
    set: (instant: number): void => keep({ ...stored, offset: instant - Date.now() }),
    markHandled: (instant: number): void => keep({ ...stored, handled: instant }),
    /** Sets the clock and forgets what was due before: for a stack that begins in the past. */
    beginAt: (instant: number): void => keep({ offset: instant - Date.now(), handled: instant }),
    follow: (): void => keep({ ...stored, offset: 0 }),
  };
}
