import type { Scheduling } from '../../../shared/use-cases/campaigns/schedule-reports.ts';
import { runReport } from '../../../shared/use-cases/run-report.ts';
import { auditedHere } from '../audited-here.ts';
import { whoIn } from '../campaigns/who-in.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

export const startRun = (desk: ConsoleDesk, c: ConsoleContext, campaign: string, form: string) =>
  auditedHere(desk, c, { what: 'report run started', target: { campaign } }, () =>
    runReport(desk, campaign, form),
  );

/** What of it is asked for: to hold them, to let them go on, or another day. */
type Rescheduling = Omit<Scheduling, 'by'>;

/** When reports are made by themselves, and whether they are. */
export const schedule = (desk: ConsoleDesk, c: ConsoleContext, asked: Rescheduling) =>
  auditedHere(desk, c, deedOf(asked), () => desk.office.ask('schedule-reports', { ...asked, by: whoIn(c) }));

function deedOf({ campaign, held, day }: Rescheduling) {
  const moved = day === undefined ? undefined : { day: String(day) };
  if (held === undefined) return { what: 'day of reports moved', target: { campaign, ...moved } };
  return { what: held ? 'reports held' : 'reports let go on', target: { campaign, ...moved } };
}
