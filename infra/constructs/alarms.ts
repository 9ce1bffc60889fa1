import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

interface Noticed {
  readonly metric: Metric;
  /** One sentence: what a person would notice. */
  readonly errorImpact: string;
  /** Sounds at this sum and above. */
  readonly at?: number;
}

/** Whoever looks after the service is told, in words that need no knowledge of it. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, address: string) {
    super(scope, 'alarms');
    this.topic = new Topic(this, 'topic', { displayName: 'Holdfast alarms', enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(address));
  }

  on(scope: Construct, id: string, { metric, errorImpact, at = 1 }: Noticed): Alarm {
    const alarm = new Alarm(scope, `${id} alarm`, {
      alarmDescription: errorImpact,
      metric,
      threshold: at,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }

  /** Sounds where a thing that happens each day did not happen in one. */
  onSilence(scope: Construct, id: string, { metric, errorImpact }: Noticed): Alarm {
    const alarm = new Alarm(scope, `${id} silence alarm`, {
      alarmDescription: errorImpact,
      metric: metric.with({ statistic: 'Sum', period: Duration.days(1) }),
      threshold: 1,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}
