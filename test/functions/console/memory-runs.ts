import type { ReportRunInput } from '../../../shared/use-cases/events.ts';
import type { ReportRun, ReportRuns } from '../../../shared/use-cases/ports/report-runs.ts';

export interface MemoryRuns extends ReportRuns {
  readonly started: Map<string, ReportRunInput>;
  /** What every run is found to be. */
  become(run: Omit<ReportRun, 'started'>): void;
}

export function memoryRuns(): MemoryRuns {
  const started = new Map<string, ReportRunInput>();
  let state: Omit<ReportRun, 'started'> = { state: 'running' };
  return {
    started,
    become(run) {
      state = run;
    },
    start: async (name, input) => void started.set(name, input),
    find: async (name) => (started.has(name) ? { ...state, started: 0 } : undefined),
  };
}
