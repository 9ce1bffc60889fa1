import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { REFUSED_LINE } from '../../infra/constructs/refusals.ts';
import { logOutcome } from '../../shared/adapters/lambda/log-outcome.ts';
import { FUNCTIONS } from '../../shared/adapters/names.ts';
import { registry } from './registry.ts';
import { templatesOf } from './stacks.ts';

interface Watching {
  readonly AlarmDescription: string;
  readonly AlarmActions: readonly unknown[];
  readonly Namespace: string;
  readonly MetricName: string;
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
  readonly Period: number;
}

const { service, data } = templatesOf('prod');
const of = (type: string) => Object.values(service.findResources(type)).map(({ Properties }) => Properties);
const alarms = of('AWS::CloudWatch::Alarm') as Watching[];

/** Metrics of services that the database of the CDK command line does not list, with where AWS does. */
const DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  // https://docs.aws.amazon.com/scheduler/latest/UserGuide/monitoring-cloudwatch.html
  'AWS/Scheduler': ['InvocationDroppedCount'],
  // https://docs.aws.amazon.com/waf/latest/developerguide/waf-metrics.html
  'AWS/WAFV2': ['BlockedRequests'],
  // https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html
  'AWS/CertificateManager': ['DaysToExpiry'],
};

describe('alarms', () => {
  it('each say in a sentence what a person would notice, and tell somebody', () => {
    expect(alarms.length).toBeGreaterThan(50);
    for (const { AlarmDescription, AlarmActions } of alarms) {
      expect(AlarmDescription).toMatch(
        /^[A-Z][^.]{20,}.*[.] What to do: docs\/operations\/runbooks\/[a-z-]+[.]md[.]$/,
      );
      expect(AlarmActions).toHaveLength(1);
    }
  });

  it('sound for every function, queue, site, certificate, schedule and state machine', () => {
    const watched = (dimension: string) =>
      new Set(
        alarms.flatMap(({ Dimensions = [] }) =>
          Dimensions.filter(({ Name }) => Name === dimension).map(({ Value }) => JSON.stringify(Value)),
        ),
      );
    expect(watched('FunctionName').size).toBe(FUNCTIONS.length);
    expect(watched('QueueName').size).toBe(of('AWS::SQS::Queue').length);
    expect(watched('ApiName').size).toBe(2);
    expect(watched('WebACL').size).toBe(2);
    expect(watched('CertificateArn').size).toBe(2);
    expect(watched('StateMachineArn').size).toBe(2);
    expect(watched('ScheduleGroup').size).toBe(of('AWS::Scheduler::Schedule').length);
  });

  it('sound when what happens each day did not happen in one', () => {
    const silent = alarms.filter(
      ({ MetricName, Period }) => MetricName === 'Invocations' && Period === 86_400,
    );
    expect(silent).toHaveLength(4);
    for (const each of silent) {
      expect(each).toMatchObject({
        ComparisonOperator: 'LessThanThreshold',
        TreatMissingData: 'breaching',
      });
    }
  });
});

describe('what alarms watch', () => {
  it.each([...new Set(alarms.map(({ Namespace, MetricName }) => `${Namespace} ${MetricName}`))])(
    '%s is measured by somebody',
    (metric) => {
      const space = metric.indexOf(' ');
      const [namespace, name] = [metric.slice(0, space), metric.slice(space + 1)];
      const own = of('AWS::Logs::MetricFilter').flatMap(
        ({ MetricTransformations }) =>
          MetricTransformations as { MetricNamespace: string; MetricName: unknown }[],
      );
      const measured = [
        ...registry.metrics.filter((each) => each.namespace === namespace).map((each) => each.name),
        ...(DOCUMENTED[namespace] ?? []),
        ...own
          .filter(({ MetricNamespace }) => MetricNamespace === namespace)
          .map(({ MetricName }) => String(MetricName)),
      ];
      expect(measured).toContain(name);
    },
  );

  it('is found by a firewall under the name that it measures by', () => {
    const named = of('AWS::WAFv2::WebACL').map(
      ({ VisibilityConfig }) => VisibilityConfig.MetricName as string,
    );
    const asked = alarms
      .flatMap(({ Dimensions = [] }) => Dimensions)
      .filter(({ Name }) => Name === 'WebACL')
      .map(({ Value }) => Value);
    expect(new Set(asked)).toEqual(new Set(named));
    expect(asked).toHaveLength(2);
  });

  it('is counted from the line that a function writes of a problem, and from no other', () => {
    for (const { FilterPattern } of of('AWS::Logs::MetricFilter')) {
      expect(FilterPattern).toBe(`{ $.${REFUSED_LINE.field} = "${REFUSED_LINE.says}" }`);
    }
    const lines: string[] = [];
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
    }
    const { after } = logOutcome();
    for (const response of [{ ok: true }, { ok: false, problem: { kind: 'not-found' } }]) {
      void after?.({ response } as never);
    }
    vi.restoreAllMocks();
    const said = lines.map((line) => (JSON.parse(line) as Record<string, unknown>)[REFUSED_LINE.field]);
    expect(said).toEqual(['done', REFUSED_LINE.says]);
  });
});

describe('runbooks', () => {
  const folder = new URL('../../docs/operations/runbooks/', import.meta.url);
  const pages = readdirSync(folder);
  const told = [service, data].map((template) => JSON.stringify(template.toJSON())).join();

  it('stand for all that is told, and all of them are told', () => {
    const named = [...told.matchAll(/docs\/operations\/runbooks\/([a-z-]+[.]md)/g)].map(([, page]) => page!);
    expect([...new Set(named)].toSorted()).toEqual(pages.toSorted());
  });

  it.each(pages)('%s says what to do, and names only files that are there', (page) => {
    const text = readFileSync(new URL(page, folder), 'utf8');
    expect(text).toMatch(/^# .+\n/);
    expect(text).toContain('\n## Do\n');
    for (const [, link] of text.matchAll(/\]\(([^)#]+)\)/g)) {
      expect(() => readFileSync(new URL(link!, new URL(page, folder)))).not.toThrow();
    }
  });
});

describe('the dashboard', () => {
  const [{ DashboardBody }] = of('AWS::CloudWatch::Dashboard') as [{ DashboardBody: unknown }];
  const body = JSON.stringify(DashboardBody);

  it('shows every alarm, and what pages, functions and runs do', () => {
    const shown = body.match(/alarm[0-9A-F]{8}/gi) ?? [];
    expect(new Set(shown).size).toBe(alarms.length);
    for (const metric of ['Latency', '5XXError', 'Throttles', 'Errors', 'ExecutionsFailed']) {
      expect(body).toContain(metric);
    }
  });

  it('says nothing of how many people answer', () => {
    expect(body).not.toMatch(/"Count\\"|ConsumedWriteCapacityUnits|ItemCount|AllowedRequests/);
    const graphs = body.split('Functions: runs')[1]!.split('title')[0]!;
    expect(graphs).toContain('console');
    expect(graphs).not.toContain('respond');
  });
});

it('a month that costs more than was said is told before it is over', () => {
  const [{ Budget, NotificationsWithSubscribers }] = of('AWS::Budgets::Budget') as [
    { Budget: object; NotificationsWithSubscribers: readonly object[] },
  ];
  expect(Budget).toMatchObject({ TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 150, Unit: 'USD' } });
  expect(NotificationsWithSubscribers).toMatchObject([
    { Notification: { NotificationType: 'ACTUAL', Threshold: 80 } },
    {
      Notification: { NotificationType: 'FORECASTED', Threshold: 100 },
      Subscribers: [{ Address: 'alarms@holdfast.example' }],
    },
  ]);
});
