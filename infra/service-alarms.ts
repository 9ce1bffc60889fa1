import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { type FunctionId, FUNCTIONS } from '../shared/adapters/names.ts';
import type { Alarms } from './constructs/alarms.ts';
import type { Functions } from './constructs/house-functions.ts';
import { refusals } from './constructs/refusals.ts';
import type { ReportRun } from './constructs/report-run.ts';
import type { Site } from './constructs/site.ts';
import { FUNCTIONS_DEPLOYED, toldOf } from './functions.ts';

export interface Watched {
  readonly functions: Functions;
  readonly sites: readonly Site[];
  readonly reports: ReportRun;
  readonly alarms: Alarms;
}

const SUM_OF_5_MINUTES = { statistic: 'Sum', period: Duration.minutes(5) };

/** Started by the calendar, so that nobody sees what they answer. */
const UNSEEN: readonly FunctionId[] = ['shuffle', 'expire', 'audit-log'];
const EACH_DAY: readonly FunctionId[] = ['expire', 'audit-log', 'send-mail', 'import'];
const LONG: readonly FunctionId[] = ['shuffle', 'tally', 'release', 'render', 'expire'];

/** A function that takes this part of its time today is cut off when there is a little more to do. */
const NEARLY_ALL = 0.8;

export function serviceAlarms(scope: Construct, watched: Watched): void {
  functionsFail(scope, watched);
  functionsUnheard(scope, watched);
  runsFail(watched);
}

function functionsFail(scope: Construct, { functions, alarms }: Watched): void {
  for (const id of FUNCTIONS) {
    const metric = functions[id].metricErrors(SUM_OF_5_MINUTES);
    alarms.on(scope, `${id} fails`, { metric, ...toldOf(id) });
  }
  for (const id of LONG) {
    alarms.on(scope, `${id} nearly too long`, {
      metric: functions[id].metricDuration({ statistic: 'Maximum', period: Duration.minutes(5) }),
      at: FUNCTIONS_DEPLOYED[id].timeoutSeconds * 1000 * NEARLY_ALL,
      errorImpact: `Nothing is missing yet, but soon "${id}" is cut off before it ends, and then: ${toldOf(id).errorImpact}`,
      runbook: toldOf(id).runbook,
    });
  }
}

/** What no error tells: nothing was started, an event was lost, or a run that nobody waits for was refused. */
function functionsUnheard(scope: Construct, { functions, alarms }: Watched): void {
  for (const id of EACH_DAY) {
    alarms.onSilence(scope, id, { metric: functions[id].metricInvocations(), ...toldOf(id) });
  }
  for (const id of UNSEEN) {
    alarms.on(scope, `${id} event lost`, {
      metric: functions[id].metric('DeadLetterErrors', SUM_OF_5_MINUTES),
      ...toldOf(id),
    });
    alarms.on(scope, `${id} refused`, { metric: refusals(functions[id]), ...toldOf(id) });
  }
}

function runsFail({ reports, alarms }: Watched): void {
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
        runbook: 'reports-missing',
      });
    }
  }
}
