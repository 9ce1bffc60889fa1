import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENTS } from '../../infra/environments.ts';
import { FUNCTIONS } from '../../shared/adapters/names.ts';
import { AuditLogEvent, ExpireEvent, SendMailEvent, ShuffleEvent } from '../../shared/use-cases/events.ts';
import { ImportEvent } from '../../shared/use-cases/import-event.ts';
import { CodingEvent } from '../../shared/use-cases/coding/coding-event.ts';
import { templatesOf } from './stacks.ts';

const { service } = templatesOf('prod');
const resources = (type: string) => Object.values(service.findResources(type));
const everything = JSON.stringify(service.toJSON());

describe('functions', () => {
  it('are each of the list, on Node 24 and arm64, with logs that end', () => {
    service.resourceCountIs('AWS::Lambda::Function', FUNCTIONS.length);
    service.allResourcesProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      LoggingConfig: Match.objectLike({
        LogFormat: 'JSON',
        SystemLogLevel: 'WARN',
        LogGroup: Match.anyValue(),
      }),
    });
    service.allResourcesProperties('AWS::Logs::LogGroup', { RetentionInDays: 365 });
  });

  it('write the logs that docs/security/logging.md lists, and no other is made', () => {
    const written = readFileSync(new URL('../../docs/security/logging.md', import.meta.url), 'utf8');
    const names = resources('AWS::Logs::LogGroup').map(({ Properties }) => Properties.LogGroupName as string);
    const access = ['respond', 'console'].map((site) => `/holdfast/holdfast-prod-${site}/access`);
    const own = FUNCTIONS.map((id) => `/aws/lambda/holdfast-prod-${id}`);
    expect(names.toSorted()).toEqual([...access, ...own].toSorted());
    expect(written).toContain('| `/aws/lambda/holdfast-STAGE-…` of every other function ');
    expect(written).toContain('`/holdfast/holdfast-STAGE-respond/access` and `…-console/access`');
    const days = ENVIRONMENTS.map(({ stage, logDays }) => [stage, logDays]);
    expect(days).toEqual([
      ['dev', 30],
      ['prod', 365],
    ]);
    expect(written).toContain('`logDays` is 365 in production and 30 in dev.');
  });

  it('ask AWS where its SDK does, which is over TLS, and nobody without it', () => {
    for (const { Properties } of resources('AWS::Lambda::Function')) {
      const told = JSON.stringify(Properties.Environment.Variables);
      expect(told).not.toMatch(/AWS_ENDPOINT|AWS_IGNORE|NODE_|http:/);
    }
  });

  it('are traced nowhere', () => {
    for (const { Properties } of resources('AWS::Lambda::Function'))
      expect(Properties).not.toHaveProperty('TracingConfig');
    for (const { Properties } of resources('AWS::ApiGateway::Stage'))
      expect(Properties.TracingEnabled).toBe(false);
    expect(everything).not.toContain('xray:');
  });

  it('keep an event that failed only where it says nothing of a person', () => {
    const keeping = resources('AWS::Lambda::Function').filter(
      ({ Properties }) => Properties.DeadLetterConfig,
    );
    expect(keeping.map(({ Properties }) => Properties.FunctionName)).toEqual([
      'holdfast-prod-shuffle',
      'holdfast-prod-expire',
      'holdfast-prod-audit-log',
    ]);
  });

  it('run at most as often at once as the environment says', () => {
    service.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'holdfast-prod-shuffle',
      ReservedConcurrentExecutions: 1,
    });
    const rooms = resources('AWS::Lambda::Function')
      .filter(({ Properties }) => /-(respond|console)$/.test(Properties.FunctionName as string))
      .map(({ Properties }) => Properties.ReservedConcurrentExecutions as number);
    // Each site has room of its own: however many open the one, the other is served.
    expect(rooms).toEqual([50, 20]);
    for (const { Properties } of Object.values(
      templatesOf('dev').service.findResources('AWS::Lambda::Function'),
    )) {
      expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions');
    }
  });
});

describe('the sites', () => {
  it('are regional, reached by their own host alone, take files as they are and send pages compressed', () => {
    service.resourceCountIs('AWS::ApiGateway::RestApi', 2);
    service.allResourcesProperties('AWS::ApiGateway::RestApi', {
      EndpointConfiguration: { Types: ['REGIONAL'] },
      DisableExecuteApiEndpoint: true,
      BinaryMediaTypes: ['*/*'],
      MinimumCompressionSize: 1024,
    });
    const hosts = resources('AWS::ApiGateway::DomainName').map(
      ({ Properties }) => Properties.DomainName as string,
    );
    expect(hosts.toSorted()).toEqual(['console.holdfast.example', 'survey.holdfast.example']);
  });

  it('log route and status, and nothing that a token, an address or an hour could stand in', () => {
    const formats = resources('AWS::ApiGateway::Stage').map(
      ({ Properties }) => JSON.parse(Properties.AccessLogSetting.Format as string) as Record<string, string>,
    );
    expect(formats).toHaveLength(2);
    for (const format of formats) {
      expect(format).toEqual({
        request: '$context.requestId',
        method: '$context.httpMethod',
        route: '$context.resourcePath',
        status: '$context.status',
      });
    }
  });

  it('write no execution log, and slow down whoever asks for too much', () => {
    service.allResourcesProperties('AWS::ApiGateway::Stage', {
      MethodSettings: [
        {
          DataTraceEnabled: false,
          HttpMethod: '*',
          LoggingLevel: 'OFF',
          MetricsEnabled: true,
          ResourcePath: '/*',
          ThrottlingRateLimit: 100,
          ThrottlingBurstLimit: 200,
        },
      ],
    });
  });

  it('stand each behind a firewall that keeps no sample of a request', () => {
    service.resourceCountIs('AWS::WAFv2::WebACL', 2);
    service.resourceCountIs('AWS::WAFv2::WebACLAssociation', 2);
    const settings = everything.match(/"SampledRequestsEnabled":(\w+)/g) ?? [];
    expect(settings).toHaveLength(9);
    expect(new Set(settings)).toEqual(new Set(['"SampledRequestsEnabled":false']));
  });

  it('refuse no mail service that stops mails without a name of its own', () => {
    const groups = JSON.stringify(resources('AWS::WAFv2::WebACL'));
    expect(groups).toContain('{"ActionToUse":{"Count":{}},"Name":"NoUserAgent_HEADER"}');
  });

  it('let one address begin by an open link no more than three hundred times in five minutes', () => {
    const rules = resources('AWS::WAFv2::WebACL').map(
      ({ Properties }) => Properties.Rules as { Name: string; Statement: object }[],
    );
    const open = rules.flatMap((all) => all.filter(({ Name }) => Name === 'too-many-open-starts'));
    expect(open).toMatchObject([
      {
        Action: { Block: { CustomResponse: { ResponseCode: 429 } } },
        Statement: {
          RateBasedStatement: {
            Limit: 300,
            AggregateKeyType: 'IP',
            ScopeDownStatement: {
              ByteMatchStatement: { SearchString: '/o/', PositionalConstraint: 'STARTS_WITH' },
            },
          },
        },
      },
    ]);
  });

  it('take from one address no more in five minutes than docs/security/limits.md says', () => {
    const limits = JSON.stringify(resources('AWS::WAFv2::WebACL')).match(/"Limit":\d+/g) ?? [];
    expect(limits.toSorted()).toEqual(['"Limit":300', '"Limit":3000', '"Limit":3000']);
  });

  it('answer with a page where API Gateway or the firewall answers', () => {
    for (const { Properties } of resources('AWS::ApiGateway::GatewayResponse')) {
      expect(Properties.ResponseTemplates['text/html']).toMatch(/^<!doctype html><html lang="en">.*<h1>/);
    }
    service.resourceCountIs('AWS::ApiGateway::GatewayResponse', 10);
  });

  it('guard those pages too, as far as API Gateway lets headers be written', () => {
    service.allResourcesProperties('AWS::ApiGateway::GatewayResponse', {
      ResponseParameters: {
        'gatewayresponse.header.Strict-Transport-Security': "'max-age=31536000; includeSubDomains'",
        'gatewayresponse.header.X-Content-Type-Options': "'nosniff'",
        'gatewayresponse.header.Referrer-Policy': "'no-referrer'",
        'gatewayresponse.header.Cache-Control': "'no-store'",
        'gatewayresponse.header.Content-Security-Policy': "'sandbox'",
        'gatewayresponse.header.X-Frame-Options': "'DENY'",
      },
    });
  });

  it('speak no TLS older than 1.2, with certificates that AWS issues to their hosts', () => {
    service.allResourcesProperties('AWS::ApiGateway::DomainName', {
      SecurityPolicy: 'TLS_1_2',
      RegionalCertificateArn: Match.anyValue(),
    });
    service.allResourcesProperties('AWS::CertificateManager::Certificate', { ValidationMethod: 'DNS' });
  });
});

describe('schedules', () => {
  const schedules = resources('AWS::Scheduler::Schedule').map(({ Properties }) => Properties);

  it('follow London, and never fall in the hour that comes twice or not at all', () => {
    expect(schedules.map(({ ScheduleExpression }) => ScheduleExpression as string)).toEqual([
      'cron(30 2 1 * ? *)',
      'cron(30 3 5-28 * ? *)',
      'cron(0 6 5-28 * ? *)',
      'cron(0 8 * * ? *)',
      'cron(0/15 9-18 * * ? *)',
      'cron(0 4 * * ? *)',
      'cron(30 4 * * ? *)',
    ]);
    for (const { ScheduleExpression, ScheduleExpressionTimezone } of schedules) {
      expect(ScheduleExpressionTimezone).toBe('Europe/London');
      expect((ScheduleExpression as string).split(' ')[1]).not.toBe('1');
    }
  });

  it('send what the functions take, with the time they were scheduled for', () => {
    const [shuffle, reports, coding, open, mail, expire, anchor] = schedules.map(
      ({ Target }) => JSON.parse(Target.Input as string) as object,
    );
    expect(ShuffleEvent.safeParse(shuffle).success).toBe(true);
    expect(CodingEvent.parse(coding)).toEqual({ action: 'form' });
    expect(ImportEvent.parse(open)).toEqual({ action: 'open-due' });
    expect(SendMailEvent.parse(mail)).toEqual({ action: 'due' });
    expect(ExpireEvent.safeParse(expire).success).toBe(true);
    expect(AuditLogEvent.parse(anchor)).toEqual({ action: 'anchor' });
    expect(shuffle).toEqual({ action: 'scheduled', time: '<aws.scheduler.scheduled-time>' });
    expect(reports).toEqual({ time: '<aws.scheduler.scheduled-time>' });
  });

  it('put aside what they could not start', () => {
    for (const { Target } of schedules) expect(Target.DeadLetterConfig.Arn).toBeDefined();
  });

  it('start one thing each, as roles that can do nothing else but put it aside', () => {
    const roles = resources('AWS::IAM::Policy').filter(({ Properties }) =>
      JSON.stringify(Properties.Roles).includes('schedulerole'),
    );
    const actions = roles.map(({ Properties }) =>
      (Properties.PolicyDocument.Statement as { Action: string }[]).map(({ Action }) => Action),
    );
    expect(actions).toEqual([
      ['lambda:InvokeFunction', 'sqs:SendMessage'],
      ['states:StartExecution', 'sqs:SendMessage'],
      ['lambda:InvokeFunction', 'sqs:SendMessage'],
      ['lambda:InvokeFunction', 'sqs:SendMessage'],
      ['lambda:InvokeFunction', 'sqs:SendMessage'],
      ['lambda:InvokeFunction', 'sqs:SendMessage'],
      ['lambda:InvokeFunction', 'sqs:SendMessage'],
    ]);
  });
});

describe('mail', () => {
  it('is watched for coming back and for complaints, and for nothing that a reader does', () => {
    const [destination, ...others] = resources('AWS::SES::ConfigurationSetEventDestination');
    expect(others).toEqual([]);
    expect(destination?.['Properties'].EventDestination.MatchingEventTypes).toEqual(['bounce', 'complaint']);
    const [set] = resources('AWS::SES::ConfigurationSet');
    expect(set?.['Properties']).not.toHaveProperty('TrackingOptions');
    expect(set?.['Properties']).not.toHaveProperty('VdmOptions');
    expect(set?.['Properties']).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
    });
    expect(everything).not.toMatch(/"(open|click)"/i);
  });

  it('that comes back is told to one function alone, by a topic that only our own mail writes to', () => {
    service.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'lambda' });
    service.resourceCountIs('AWS::SNS::Subscription', 1);
    service.hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      Principal: 'sns.amazonaws.com',
      FunctionName: { 'Fn::GetAtt': [Match.stringLikeRegexp('^stopmail'), 'Arn'] },
      SourceArn: Match.anyValue(),
    });
    const [policy] = resources('AWS::SNS::TopicPolicy');
    const statements = policy?.['Properties'].PolicyDocument.Statement as {
      Effect: string;
      Principal: { Service?: string };
      Condition: object;
    }[];
    const allowed = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.map(({ Principal }) => Principal.Service)).toEqual(['ses.amazonaws.com']);
    expect(JSON.stringify(allowed[0]?.Condition)).toMatch(
      /SourceAccount.*AccountId.*SourceArn.*configuration-set/,
    );
  });

  it('goes out as fast as a new account of SES may send, where nobody has said more', () => {
    service.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'holdfast-prod-send-mail',
      Environment: { Variables: Match.objectLike({ MAIL_PER_SECOND: '1', MAIL_PER_DAY: '200' }) },
    });
  });
});

describe('the operator', () => {
  const statementsOf = (name: string): { Action: string | string[]; Resource: unknown }[] => {
    const policy = resources('AWS::IAM::ManagedPolicy').find(({ Properties }) =>
      String(Properties['ManagedPolicyName']).endsWith(name),
    );
    return policy?.['Properties'].PolicyDocument.Statement;
  };

  it('invokes functions, starts report runs and what was put aside and sees how they end, and reaches no table, file or key', () => {
    expect(statementsOf('-operator').flatMap(({ Action }) => Action)).toEqual([
      'lambda:InvokeFunction',
      'states:StartExecution',
      'states:DescribeExecution',
      'states:GetExecutionHistory',
      'states:StartExecution',
      'states:DescribeExecution',
    ]);
  });

  it('reads nothing that people wrote: that takes the role of a coder, who opens no audit record', () => {
    expect(JSON.stringify(statementsOf('-operator'))).not.toContain('coding');
    const statements = JSON.stringify(statementsOf('-coder'));
    expect(statements).toMatch(/coding/);
    expect(statements).not.toMatch(/audit|import|shuffle|sendmail/);
  });

  it('opens no audit record and no audit log: that takes the role of an auditor, who can do nothing else', () => {
    expect(JSON.stringify(statementsOf('-operator'))).not.toContain('audit');
    const statements = statementsOf('-auditor');
    expect(statements.map(({ Action }) => Action)).toEqual(['lambda:InvokeFunction']);
    expect(JSON.stringify(statements[0]?.Resource)).toMatch(/audit/);
  });
});

describe('environments', () => {
  it('have hosts, addresses and names of their own', () => {
    const own = ENVIRONMENTS.flatMap(({ stage, hosts, mail }) => [
      stage,
      hosts.respond,
      hosts.console,
      mail.address,
    ]);
    expect(new Set(own).size).toBe(own.length);
  });
});
