import { ReadWriteType, Trail } from 'aws-cdk-lib/aws-cloudtrail';
import { type CfnRule, EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { WrappingKey } from './wrapping-key.ts';

const USES = ['Decrypt', 'Encrypt', 'ReEncrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'];
const OPENINGS = ['PutKeyPolicy', 'CreateGrant', 'DisableKey', 'ScheduleKeyDeletion'];
const ISSUER = 'sessionIssuer';

interface KeyWatchProps {
  readonly keys: readonly WrappingKey[];
  readonly records: IBucket;
  readonly alarms: Alarms;
}

/**
 * Tells at once of any use, tried or done, of a wrapping key by anybody but its one role, and of any change to who
 * may use it. Whoever can deploy could take this away too: the promise says so.
 */
export class KeyWatch extends Construct {
  constructor(scope: Construct, { keys, records, alarms }: KeyWatchProps) {
    super(scope, 'key watch');
    // EventBridge hears of calls to KMS only in an account and region that have a trail of them. Data events, which
    // would tell who opened which draft or envelope when, are recorded nowhere.
    new Trail(this, 'trail', {
      bucket: records,
      s3KeyPrefix: 'trail',
      isMultiRegionTrail: false,
      includeGlobalServiceEvents: false,
      managementEvents: ReadWriteType.ALL,
      enableFileValidation: true,
    });
    for (const { key, user, node } of keys) {
      const rule = new Rule(this, node.id, {
        description: `Somebody other than the one function that may use the ${node.id} used it, or tried to, or changed who may.`,
        eventPattern: {
          source: ['aws.kms'],
          detail: {
            eventSource: ['kms.amazonaws.com'],
            resources: { ARN: [key.keyArn] },
            $or: [
              { eventName: OPENINGS },
              {
                eventName: USES,
                userIdentity: { sessionContext: { [ISSUER]: { arn: [{ 'anything-but': [user] }] } } },
              },
              {
                eventName: USES,
                userIdentity: { sessionContext: { [ISSUER]: { arn: [{ exists: false }] } } },
              },
            ],
          },
        },
      });
      // Decrypt is a call that only reads: rules are not told of those unless they ask.
      (rule.node.defaultChild as CfnRule).state = 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS';
      rule.addTarget(
        new SnsTopic(alarms.topic, {
          message: RuleTargetInput.fromText(
            `The ${node.id} of Holdfast was used, or who may use it was changed, from outside its own function: ` +
              `${EventField.fromPath('$.detail.eventName')} by ${EventField.fromPath('$.detail.userIdentity.arn')}. ` +
              'Sealed answers, personal links or lists of people may have been opened: treat this as an incident. ' +
              'What to do: docs/operations/runbooks/a-key-was-used.md.',
          ),
        }),
      );
    }
  }
}
