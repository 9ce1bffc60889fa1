import { runReport } from '../../../shared/use-cases/run-report.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

export const startRun = (desk: ConsoleDesk, c: ConsoleContext, campaign: string, form: string) =>
  auditedHere(desk, c, { what: 'report run started', target: { campaign } }, () =>
    runReport(desk, campaign, form),
  );

/** From now on no reports are made by themselves, or they are again. */
export const holdReports = (desk: ConsoleDesk, c: ConsoleContext, campaign: string, held: boolean) =>
  auditedHere(desk, c, { what: held ? 'reports held' : 'reports let go on', target: { campaign } }, () =>
    desk.office.ask('hold-reports', { campaign, held }),
  );
