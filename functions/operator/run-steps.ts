import type { HistoryEvent } from '@aws-sdk/client-sfn';
import type { RunProgress } from './holdfast.ts';

/** Counts, by state, how often it was entered and left. */
export function stepsOf(events: readonly HistoryEvent[]): RunProgress['steps'] {
  const steps: Record<string, { entered: number; left: number }> = {};
  for (const { stateEnteredEventDetails: entered, stateExitedEventDetails: left } of events) {
    const name = entered?.name ?? left?.name;
    if (name === undefined) continue;
    const step = (steps[name] ??= { entered: 0, left: 0 });
    if (entered !== undefined) step.entered += 1;
    else step.left += 1;
  }
  return steps;
}
