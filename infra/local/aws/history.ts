import type { RunEvent } from './interpreter.ts';

/** What GetExecutionHistory tells of a run: which states were entered and left. */
export const historyEvents = (events: readonly RunEvent[]) => events.flatMap(historyEvent);

function historyEvent(event: RunEvent, index: number) {
  if (event.type !== 'StateEntered' && event.type !== 'StateExited') return [];
  const { type, name } = event.state;
  const details = event.type === 'StateEntered' ? 'stateEnteredEventDetails' : 'stateExitedEventDetails';
  return [
    { id: index + 1, timestamp: event.timestamp / 1000, type: `${type}${event.type}`, [details]: { name } },
  ];
}
