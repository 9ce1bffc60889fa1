import type { NotifyEvent } from '../events.ts';

/** Tells readers by mail that there is something for them. */
export interface Notices {
  /** False where it did not go out, or nobody knows whether it did. */
  send(notice: Omit<NotifyEvent, 'action'>): Promise<boolean>;
}
