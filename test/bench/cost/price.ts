import prices from './prices.json' with { type: 'json' };
import type { Measured, Step } from './measure.ts';
import type { standing } from './standing.ts';
import type { Workload } from './workload.ts';

export interface Line {
  readonly what: string;
  readonly dollars: number;
}

/** Of a report run over `responses` responses. */
export interface ReportRunMeasured {
  readonly responses: number;
  readonly cpuSeconds: number;
  readonly readUnits: number;
  readonly files: number;
}

const { perMillion, perGigabyte, perMonth } = prices;
const MILLION = 1_000_000;
const KB_PER_GB = MILLION;

/** Memory of a function, in gigabytes, and how much slower its processor is than one of this machine. */
const [SITE_GB, WORK_GB] = [1, 2];
const SLOWER = 2;
/** Kept of an answer, with its row and its draft; of a log line; of a page of the console. */
const [STORED_KB, LOGGED_KB, PAGE_KB] = [4, 0.6, 30];
/** A ticket, an invitation and an envelope are deleted one by one: a write unit each, the envelope emptied before. */
const DELETED_UNITS = 3;

export function monthOf(
  work: Workload,
  measured: Measured,
  run: ReportRunMeasured,
  stands: ReturnType<typeof standing>,
): readonly Line[] {
  const { taken, mailed, answered, mixed } = measured;
  const mails = work.asked * work.mailsEach;
  const requests = work.answering * answered.requests + work.asked * 2 + work.consolePages;
  const runs = (work.reportRuns * work.counted) / run.responses;
  const total = (kind: keyof Step) =>
    work.asked * taken[kind] + mails * mailed[kind] + work.answering * (answered[kind] + mixed[kind]);
  const siteSeconds = work.answering * answered.seconds + (work.asked * 2 + work.consolePages) * 0.05;
  const workSeconds = work.asked * taken.seconds + mails * 0.2 + work.answering * mixed.seconds;
  const reads = total('readUnits') + runs * run.readUnits + work.consolePages * 3;
  const writes = total('writeUnits') + work.asked * DELETED_UNITS + work.consolePages;
  const gigabyteSeconds =
    (siteSeconds * SITE_GB + (workSeconds + work.reportRuns * run.cpuSeconds) * WORK_GB) * SLOWER;
  const stored = (work.answering * STORED_KB) / KB_PER_GB;
  return [
    { what: 'API Gateway', dollars: (requests / MILLION) * perMillion.apiRequests },
    {
      what: 'Firewall',
      dollars:
        stands.firewalls * perMonth.firewall +
        stands.rules * perMonth.firewallRule +
        (requests / MILLION) * perMillion.firewallRequests,
    },
    {
      what: 'Lambda',
      dollars: (requests / MILLION) * perMillion.functionRequests + gigabyteSeconds * prices.gigabyteSecond,
    },
    { what: 'DynamoDB, reads', dollars: (reads / MILLION) * perMillion.readUnits },
    { what: 'DynamoDB, writes', dollars: (writes / MILLION) * perMillion.writeUnits },
    { what: 'DynamoDB, kept', dollars: stored * (perGigabyte.tableMonth + perGigabyte.recoveryMonth) },
    {
      what: 'S3',
      dollars: ((work.reportRuns * run.files) / MILLION) * perMillion.filePuts + 0.1 * perGigabyte.fileMonth,
    },
    { what: 'Mail', dollars: (mails / 1000) * prices.perThousandMails },
    { what: 'Keys', dollars: stands.keys * perMonth.key + (mails / MILLION) * perMillion.keyRequests },
    {
      what: 'Data out',
      dollars:
        ((work.answering * answered.bytesOut) / 1e9 + (work.consolePages * PAGE_KB) / KB_PER_GB) *
        perGigabyte.out,
    },
    {
      what: 'Logs, alarms, dashboard',
      dollars:
        ((requests * LOGGED_KB) / KB_PER_GB) * perGigabyte.logs +
        stands.alarms * perMonth.alarm +
        stands.ownMetrics * perMonth.ownMetric +
        stands.dashboards * perMonth.dashboard,
    },
  ];
}

export const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, { dollars }) => sum + dollars, 0);
