import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { type Told, wordsOf } from '../runbooks.ts';

interface Noticed extends Told {
  readonly metric: Metric;
  /** Sounds at this value and above. */
  readonly at?: number;
}

/** Whoever looks after the service is told, in words that need no knowledge of it. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly address: string;

  constructor(scope: Construct, address: string) {
    super(scope, 'alarms');
    this.address = address;
    this.topic = new Topic(this, 'topic', { displayName: 'Holdfast alarms', enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(address));
  }

  on(scope: Construct, id: string, { metric, at = 1, ...told }: Noticed): Alarm {
    const alarm = new Alarm(scope, `${id} alarm`, {
      alarmDescription: wordsOf(told),
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
  onSilence(scope: Construct, id: string, { metric, ...told }: Omit<Noticed, 'at'>): Alarm {
    return this.#below(scope, `${id} silence`, told, {
      metric: metric.with({ statistic: 'Sum', period: Duration.days(1) }),
      threshold: 1,
      treatMissingData: TreatMissingData.BREACHING,
    });
  }

  /** Sounds where what is left of something falls under this. */
  onLittleLeft(scope: Construct, id: string, { metric, at = 1, ...told }: Noticed): Alarm {
    return this.#below(scope, id, told, {
      metric,
      threshold: at,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  #below(
    scope: Construct,
    id: string,
    told: Told,
    watched: { metric: Metric; threshold: number; treatMissingData: TreatMissingData },
  ): Alarm {
    const alarm = new Alarm(scope, `${id} alarm`, {
      ...watched,
      alarmDescription: wordsOf(told),
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    return alarm;
  }
}
