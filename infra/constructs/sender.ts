import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { LambdaSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { Stack } from 'aws-cdk-lib';
import type { Environment } from '../environments.ts';
import { toldOf } from '../functions.ts';
import type { Alarms } from './alarms.ts';
import type { HouseFunction } from './house-function.ts';

interface SenderProps {
  readonly environment: Environment;
  readonly stopMail: HouseFunction;
  readonly alarms: Alarms;
}

/**
 * The identity that mail comes from. Its configuration set tells of mails that came back or were complained of, and of
 * nothing else: clicks and openings are not counted.
 */
export class Sender extends Construct {
  readonly #identity: EmailIdentity;
  readonly #set: ConfigurationSet;
  readonly #mail: Environment['mail'];

  constructor(scope: Construct, { environment: { stage, mail }, stopMail, alarms }: SenderProps) {
    super(scope, 'sender');
    this.#mail = mail;
    this.#set = new ConfigurationSet(this, 'mail', {
      configurationSetName: `holdfast-${stage}-mail`,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      // SES itself mails such an address no more, whatever becomes of our own note of it.
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.#tellOfFeedback(stopMail, alarms);
    this.#identity = new EmailIdentity(this, 'identity', {
      identity: Identity.domain(mail.domain),
      configurationSet: this.#set,
    });
  }

  allow(sender: HouseFunction): void {
    const { address, name, perSecond, perDay } = this.#mail;
    sender.addEnvironment('MAIL_FROM', `${name} <${address}>`);
    sender.addEnvironment('MAIL_PER_SECOND', String(perSecond));
    sender.addEnvironment('MAIL_PER_DAY', String(perDay));
    const set = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.#set.configurationSetName,
    });
    sender.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [this.#identity.emailIdentityArn, set],
        conditions: { StringEquals: { 'ses:FromAddress': address } },
      }),
    );
  }

  /** By a topic, which tries for weeks: to EventBridge SES sends such events as best it can, and no better. */
  #tellOfFeedback(stopMail: HouseFunction, alarms: Alarms): void {
    const topic = new Topic(this, 'feedback', { displayName: 'Mail that came back', enforceSSL: true });
    this.#set.addEventDestination('feedback', {
      destination: EventDestination.snsTopic(topic),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    topic.addSubscription(new LambdaSubscription(stopMail));
    alarms.on(this, 'feedback lost', {
      metric: topic.metricNumberOfNotificationsFailed(),
      ...toldOf('stop-mail'),
    });
  }
}
