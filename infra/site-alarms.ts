import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { TableId } from '../shared/adapters/names.ts';
import type { DataTable } from './constructs/data-table.ts';
import type { Site } from './constructs/site.ts';
import type { Watched } from './service-alarms.ts';

const SUM_OF_5_MINUTES = { statistic: 'Sum', period: Duration.minutes(5) };
const A_QUARTER_OF_AN_HOUR = Duration.minutes(15);

/** The tables that a person who answers waits for. */
const ANSWERED_INTO: readonly TableId[] = ['campaigns', 'tickets', 'drafts', 'envelopes', 'withdrawals'];

type SitesWatched = Pick<Watched, 'functions' | 'sites' | 'alarms'> & {
  readonly tables: Readonly<Record<TableId, DataTable>>;
};

export function siteAlarms(scope: Construct, { functions, sites, tables, alarms }: SitesWatched): void {
  for (const site of sites) {
    pagesFail(site, alarms);
    pagesRefused(site, alarms);
    alarms.onLittleLeft(site, 'certificate', {
      metric: site.certificate.metricDaysToExpiry(),
      at: 30,
      errorImpact: `Browsers will warn people who open ${site.address} that it is not safe, within a month.`,
      runbook: 'certificate-ends',
    });
  }
  for (const id of ['respond', 'console'] as const) {
    alarms.on(scope, `${id} full`, {
      metric: functions[id].metricThrottles(SUM_OF_5_MINUTES),
      errorImpact:
        'Some people see "The service is busy" because more pages are asked for at once than may run.',
      runbook: 'a-page-is-slow-or-busy',
    });
  }
  for (const id of ANSWERED_INTO) {
    for (const kind of ['Read', 'Write'] as const) {
      alarms.on(scope, `${id} ${kind.toLowerCase()} throttled`, {
        metric: tables[id].table.metric(`${kind}ThrottleEvents`, SUM_OF_5_MINUTES),
        at: 10,
        errorImpact:
          'Some people who press Continue or Send have to press it again; what they had saved is kept.',
        runbook: 'answers-not-kept',
      });
    }
  }
}

function pagesFail(site: Site, alarms: Watched['alarms']): void {
  alarms.on(site, 'answers 5xx', {
    metric: site.api.metricServerError(SUM_OF_5_MINUTES),
    errorImpact: `People who open ${site.address} see "There is a problem with the service".`,
    runbook: 'a-page-fails',
  });
  alarms.on(site, 'slow', {
    metric: site.api.metricLatency({ statistic: 'p95', period: A_QUARTER_OF_AN_HOUR }),
    at: 3000,
    errorImpact: `People wait for more than 3 seconds for a page of ${site.address}.`,
    runbook: 'a-page-is-slow-or-busy',
  });
}

/** A few refusals are the firewall's daily work. Many at once are an attack, or an office that it takes for one. */
function pagesRefused(site: Site, alarms: Watched['alarms']): void {
  alarms.on(site, 'refuses', {
    metric: new Metric({
      namespace: 'AWS/WAFV2',
      metricName: 'BlockedRequests',
      dimensionsMap: { WebACL: site.firewall, Region: site.api.env.region, Rule: 'ALL' },
      statistic: 'Sum',
      period: A_QUARTER_OF_AN_HOUR,
    }),
    at: 500,
    errorImpact: `Many who open ${site.address} see "The service is busy" or "could not take that"; it may be a whole office.`,
    runbook: 'people-are-refused',
  });
}
