import { type HistoryEvent, paginateGetExecutionHistory, type SFNClient } from '@aws-sdk/client-sfn';
import type { RunProgress } from './holdfast.ts';

/** Empty for somebody who may start a run and may not read what is in it: then its progress is not shown. */
export async function historyOf(client: SFNClient, executionArn: string): Promise<readonly HistoryEvent[]> {
  const events: HistoryEvent[] = [];
  try {
    for await (const page of paginateGetExecutionHistory({ client }, { executionArn })) {
      events.push(...(page.events ?? []));
    }
  } catch (error) {
    if ((error as Error).name !== 'AccessDeniedException') throw error;
  }
  return events;
}

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

/** How many reports the output of a run names; none while it has no output. */
export function reportsIn(output: string | undefined): number {
  if (output === undefined) return 0;
  const { reports = [] } = JSON.parse(output) as { reports?: readonly unknown[] };
  return reports.length;
}
