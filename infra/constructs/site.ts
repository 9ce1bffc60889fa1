import {
  AccessLogFormat,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnOutput, Size } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { COMPRESSED_FROM } from '../compression.ts';
import type { Environment } from '../environments.ts';
import { acknowledge } from './acknowledge.ts';
import type { HouseFunction } from './house-function.ts';
import { keptLogs } from './kept-logs.ts';
import { plainPages } from './plain-pages.ts';
import { WebAcl } from './web-acl.ts';

/**
 * Route and status, without address, path, user agent or hour: paths carry tokens. API Gateway insists on the
 * request's id, which nothing else writes down.
 */
const ROUTE_AND_STATUS = AccessLogFormat.custom(
  JSON.stringify({
    request: '$context.requestId',
    method: '$context.httpMethod',
    route: '$context.resourcePath',
    status: '$context.status',
  }),
);

interface SiteProps {
  readonly environment: Environment;
  readonly served: HouseFunction;
  readonly host: string;
  readonly requestsPerAddress: number;
  readonly openPath?: { readonly prefix: string; readonly requestsPerAddress: number };
}

/** A function's pages on a host of their own, behind a regional REST API and a web firewall. */
export class Site extends Construct {
  readonly api: RestApi;
  readonly address: string;
  readonly certificate: Certificate;
  /** The name that the firewall's metrics go by. */
  readonly firewall: string;

  constructor(
    scope: Construct,
    id: string,
    { environment, served, host, requestsPerAddress, openPath }: SiteProps,
  ) {
    super(scope, id);
    const name = `holdfast-${environment.stage}-${served.id}`;
    this.address = `https://${host}`;
    this.certificate = new Certificate(this, 'certificate', {
      domainName: host,
      validation: CertificateValidation.fromDns(),
    });
    this.api = new RestApi(this, 'api', {
      restApiName: name,
      endpointTypes: [EndpointType.REGIONAL],
      // Only by its own host: the one that AWS would give it has no root for a `__Host-` cookie's paths.
      disableExecuteApiEndpoint: true,
      domainName: {
        domainName: host,
        certificate: this.certificate,
        endpointType: EndpointType.REGIONAL,
        securityPolicy: SecurityPolicy.TLS_1_2,
      },
      binaryMediaTypes: ['*/*'],
      minCompressionSize: Size.bytes(COMPRESSED_FROM),
      cloudWatchRole: false,
      deployOptions: {
        stageName: 'live',
        accessLogDestination: new LogGroupLogDestination(
          keptLogs(this, 'access log', `/holdfast/${name}/access`, environment),
        ),
        accessLogFormat: ROUTE_AND_STATUS,
        loggingLevel: MethodLoggingLevel.OFF,
        dataTraceEnabled: false,
        tracingEnabled: false,
        metricsEnabled: true,
        throttlingRateLimit: environment.requestsPerSecond,
        throttlingBurstLimit: environment.requestsPerSecond * 2,
      },
    });
    const integration = new LambdaIntegration(served, { allowTestInvoke: false });
    this.api.root.addMethod('ANY', integration);
    this.api.root.addResource('{proxy+}').addMethod('ANY', integration);
    plainPages(this.api);
    const firewall = new WebAcl(this, {
      name,
      protects: this.api.deploymentStage.stageArn,
      requestsPerAddress,
      ...(openPath !== undefined && { openPath }),
    });
    this.firewall = firewall.metricName;
    new CfnOutput(this, 'address', {
      value: this.api.domainName?.domainNameAliasDomainName ?? '',
      description: `Point ${host} here.`,
    });
    acknowledge(
      this.api,
      {
        id: 'AwsSolutions-APIG2',
        reason: 'The function checks every field itself, and answers with a page that says what to do.',
      },
      {
        id: 'AwsSolutions-APIG4',
        reason:
          'A link or a session is checked in the function: a browser that follows a link sends no authorization.',
      },
      {
        id: 'AwsSolutions-COG4',
        reason: 'Respondents have no accounts; the console checks sessions that Cognito signed in.',
      },
      {
        id: 'AwsSolutions-APIG6',
        reason: 'An execution log would hold paths and bodies, and with them tokens and answers.',
      },
    );
  }
}
