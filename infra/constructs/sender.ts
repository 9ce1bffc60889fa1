import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { Stack } from 'aws-cdk-lib';
import type { Environment } from '../environments.ts';
import type { HouseFunction } from './house-function.ts';

/** The identity that mail comes from. Its configuration set has no destinations: clicks and openings are not counted. */
export class Sender extends Construct {
  readonly #identity: EmailIdentity;
  readonly #set: ConfigurationSet;
  readonly #mail: Environment['mail'];

  constructor(scope: Construct, { stage, mail }: Environment) {
    super(scope, 'sender');
    this.#mail = mail;
    this.#set = new ConfigurationSet(this, 'mail', {
      configurationSetName: `holdfast-${stage}-mail`,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
    });
    this.#identity = new EmailIdentity(this, 'identity', {
      identity: Identity.domain(mail.domain),
      configurationSet: this.#set,
    });
  }

  allow(sender: HouseFunction): void {
    const { address, name } = this.#mail;
    sender.addEnvironment('MAIL_FROM', `${name} <${address}>`);
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
}
