import * as z from 'zod/mini';
import type { FunctionId } from '../../shared/adapters/names.ts';
import type { Result } from '../../shared/domain/kernel/result.ts';
import type { ReportRunInput } from '../../shared/use-cases/events.ts';

export interface RunProgress {
  readonly status: string;
  /** By state, how many were entered and left. */
  readonly steps: Readonly<Record<string, { readonly entered: number; readonly left: number }>>;
  readonly cause?: string | undefined;
  /** How many reports stand, once it has succeeded. */
  readonly reports: number;
}

/** Of one queue: how many messages were done again, and how many failed again and stay. */
export const Redriven = z.object({ name: z.string(), done: z.int(), left: z.int() });
export type Redriven = z.infer<typeof Redriven>;

/** All that a command may do: invoke a function, start a report run and look at it, and do again what was put aside. */
export interface Holdfast {
  readonly invoke: <T>(id: FunctionId, event: unknown) => Promise<Result<T>>;
  readonly startReportRun: (input: ReportRunInput) => Promise<string>;
  readonly lookAtRun: (execution: string) => Promise<RunProgress>;
  /** Does again what was put aside, and waits for it. */
  readonly redrive: () => Promise<readonly Redriven[]>;
  /** The address of a local stack's own controls; undefined in AWS. */
  readonly localControls: string | undefined;
  readonly close: () => Promise<void>;
}
