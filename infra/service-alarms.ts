import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { FUNCTIONS } from '../shared/adapters/names.ts';
import type { Alarms } from './constructs/alarms.ts';
import type { Functions } from './constructs/house-functions.ts';
import type { ReportRun } from './constructs/report-run.ts';
import type { Site } from './constructs/site.ts';
import { FUNCTIONS_DEPLOYED } from './functions.ts';

interface Watched {
  readonly functions: Functions;
  readonly sites: readonly Site[];
  readonly reports: ReportRun;
  readonly alarms: Alarms;
}

const SUM_OF_5_MINUTES = { statistic: 'Sum', period: Duration.minutes(5) };

export function serviceAlarms(scope: Construct, { functions, sites, reports, alarms }: Watched): void {
  for (const id of FUNCTIONS) {
    alarms.on(scope, `${id} fails`, {
      metric: functions[id].metricErrors(SUM_OF_5_MINUTES),
      errorImpact: FUNCTIONS_DEPLOYED[id].errorImpact,
    });
  }
  for (const id of ['respond', 'console'] as const) {
    alarms.on(scope, `${id} full`, {
      metric: functions[id].metricThrottles(SUM_OF_5_MINUTES),
      errorImpact:
        'Some people see "The service is busy" because more pages are asked for at once than may run.',
    });
  }
  for (const site of sites) {
    alarms.on(site, 'answers 5xx', {
      metric: site.api.metricServerError(SUM_OF_5_MINUTES),
      errorImpact: `People who open ${site.address} see "There is a problem with the service".`,
    });
  }
  const { run, scheduled } = reports;
  for (const [name, machine] of [['run', run] as const, ['due', scheduled] as const]) {
    for (const [end, metric] of [
      ['failed', machine.metricFailed(SUM_OF_5_MINUTES)] as const,
      ['timed out', machine.metricTimedOut(SUM_OF_5_MINUTES)] as const,
    ]) {
      alarms.on(reports, `${name} ${end}`, {
        metric,
        errorImpact:
          'Reports that readers expect today are missing; those of earlier periods stand as they were.',
      });
    }
  }
  alarms.onSilence(scope, 'expire', {
    metric: functions.expire.metricInvocations(),
    errorImpact: FUNCTIONS_DEPLOYED.expire.errorImpact,
  });
}
