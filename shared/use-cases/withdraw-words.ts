import { ok, type Result } from '../domain/kernel/result.ts';
import { withdrawnReportKey } from '../domain/report/scope.ts';
import type { WithdrawWordsEvent } from './events.ts';
import type { Files } from './ports/files.ts';
import { readManifest, type ReportAddress, type ReportDesk, reportsOf } from './read-report.ts';

interface WithdrawingDesk extends ReportDesk {
  readonly reports: Pick<Files, 'get' | 'list' | 'keep'>;
}

/**
 * Withdraws every report that prints somebody's words, in all its files: from then on nobody is given one. Its bytes
 * stay, so that what was said can be proven, and they can still be verified.
 */
export async function withdrawWords(
  desk: WithdrawingDesk,
  { campaign, text }: WithdrawWordsEvent,
): Promise<Result<{ readonly withdrawn: readonly ReportAddress[] }>> {
  const withdrawn: ReportAddress[] = [];
  for (const at of await reportsOf(desk, campaign)) {
    if (!(await prints(desk, at, text))) continue;
    const key = withdrawnReportKey(at.campaign, at.clock, at.scope);
    await desk.reports.keep(key, new Uint8Array(), 'application/octet-stream');
    withdrawn.push(at);
  }
  return ok({ withdrawn });
}

/** Words of one person stand in no report of a unit. */
async function prints(desk: ReportDesk, at: ReportAddress, text: string): Promise<boolean> {
  if (at.scope.startsWith('unit-')) return false;
  const value = (await readManifest(desk, at))?.files.find(({ format }) => format === 'json');
  const content = value && (await desk.reports.get(value.key));
  return content !== undefined && new TextDecoder().decode(content).includes(JSON.stringify(`“${text}”`));
}
