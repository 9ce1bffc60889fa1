import { CfnAccount } from 'aws-cdk-lib/aws-apigateway';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

const POLICY = 'service-role/AmazonAPIGatewayPushToCloudWatchLogs';

/** API Gateway writes access logs as one role for all APIs of an account and region. */
export class AccessLogWriter extends Construct {
  constructor(scope: Construct) {
    super(scope, 'access log writer');
    const role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName(POLICY)],
    });
    new CfnAccount(this, 'account', { cloudWatchRoleArn: role.roleArn });
    acknowledge(role, {
      id: `AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${POLICY}]`,
      reason:
        'The role serves every API of the account, and AWS names this policy for it. No function has it.',
    });
  }
}
