import type { ReportRunInput } from '../events.ts';

export interface ReportRuns {
  /** The same name a second time is the same run, whether it is still under way or over. */
  start(name: string, input: ReportRunInput): Promise<void>;
  find(name: string): Promise<ReportRun | undefined>;
}

export interface ReportRun {
  readonly state: 'running' | 'done' | 'failed' | 'stopped';
  readonly started: number;
  /** Of a run that failed, in plain words. */
  readonly why?: string | undefined;
}
