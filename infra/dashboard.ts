import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { type FunctionId, FUNCTIONS } from '../shared/adapters/names.ts';
import type { Environment } from './environments.ts';
import type { Watched } from './service-alarms.ts';

const SUM = { statistic: 'Sum', period: Duration.minutes(5) };

const OPENING =
  'Pages that say what to do are in docs/operations/runbooks. How often the respondents’ site is used is left out: ' +
  'between releases nobody is shown how many answer.';

/** Requests, invocations and writes of these tell how many people answer. */
const SAY_WHO_ANSWERS: readonly FunctionId[] = ['respond'];

/** One page for whoever is on call: what sounds, what people see, what failed, what runs by the calendar. */
export function dashboard(scope: Construct, { stage }: Environment, watched: Watched): void {
  const { functions, sites, reports } = watched;
  const alarms = scope.node.findAll().filter((each) => each instanceof Alarm);
  const pages = sites.map((site) => ({ label: site.address, api: site.api }));
  new Dashboard(scope, 'dashboard', {
    dashboardName: `holdfast-${stage}`,
    widgets: [
      [new TextWidget({ markdown: OPENING, width: 24, height: 2 })],
      [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 6 })],
      [
        graph(
          'Pages: wait of 95 in 100 (ms)',
          pages.map(({ label, api }) => api.metricLatency({ statistic: 'p95', label })),
        ),
        graph(
          'Pages: errors',
          pages.map(({ label, api }) => api.metricServerError({ ...SUM, label })),
        ),
        graph(
          'Pages: turned away for want of room',
          (['respond', 'console'] as const).map((id) => functions[id].metricThrottles({ ...SUM, label: id })),
        ),
      ],
      [
        graph(
          'Functions: errors',
          FUNCTIONS.map((id) => functions[id].metricErrors({ ...SUM, label: id })),
        ),
        graph(
          'Functions: longest run (ms)',
          FUNCTIONS.map((id) => functions[id].metricDuration({ statistic: 'Maximum', label: id })),
        ),
        graph(
          'Functions: runs',
          FUNCTIONS.filter((id) => !SAY_WHO_ANSWERS.includes(id)).map((id) =>
            functions[id].metricInvocations({ ...SUM, label: id }),
          ),
        ),
      ],
      [
        graph('Report runs', [
          reports.run.metricStarted({ ...SUM, label: 'started' }),
          reports.run.metricSucceeded({ ...SUM, label: 'done' }),
          reports.run.metricFailed({ ...SUM, label: 'failed' }),
          reports.run.metricTimedOut({ ...SUM, label: 'timed out' }),
        ]),
      ],
    ],
  });
}

const graph = (title: string, left: readonly IMetric[]): IWidget =>
  new GraphWidget({ title, left: [...left], width: 8, height: 6 });
