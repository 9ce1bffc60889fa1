import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { HouseFunction } from './house-function.ts';

/** The line that `logOutcome` writes of a problem that was expected: Lambda counts it as a success. */
export const REFUSED_LINE = { field: 'message', says: 'refused' } as const;

/** How often a function answered with a problem, counted from its log. */
export function refusals(of: HouseFunction): Metric {
  const filter = new MetricFilter(of.stack, `${of.id} refusals`, {
    logGroup: of.logGroup,
    metricNamespace: 'Holdfast',
    metricName: `${of.functionName} refused`,
    filterPattern: FilterPattern.stringValue(`$.${REFUSED_LINE.field}`, '=', REFUSED_LINE.says),
    metricValue: '1',
  });
  return filter.metric({ statistic: 'Sum', period: Duration.minutes(5) });
}
