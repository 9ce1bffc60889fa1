import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  type CfnUserPoolClient,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StringAttribute,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { Role } from '../../shared/domain/organisation/staff.ts';
import type { Environment } from '../environments.ts';
import { acknowledge } from './acknowledge.ts';

/** Named readers: made by an administrator, signing in with a second factor. */
export class SignIn extends Construct {
  readonly issuer: string;
  readonly #pool: UserPool;

  constructor(scope: Construct, { stage }: Environment) {
    super(scope, 'sign-in');
    this.#pool = new UserPool(this, 'readers', {
      userPoolName: `holdfast-${stage}-readers`,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: {
        email: { required: true, mutable: true },
        fullname: { required: true, mutable: true },
      },
      customAttributes: {
        region: new StringAttribute({ mutable: true, maxLen: 40 }),
        unit: new StringAttribute({ mutable: true, maxLen: 40 }),
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      // Long, and of whatever letters: rules on their kinds make people write passwords that are alike (ASVS 6.2.5).
      passwordPolicy: {
        minLength: 15,
        requireLowercase: false,
        requireUppercase: false,
        requireDigits: false,
        requireSymbols: false,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // What a person is to the console: the token tells it as `cognito:groups`.
    for (const role of Role.options) {
      new CfnUserPoolGroup(this, role, { userPoolId: this.#pool.userPoolId, groupName: role });
    }
    this.#pool.addDomain('pages', {
      cognitoDomain: { domainPrefix: `holdfast-${stage}-${Stack.of(this).account}` },
    });
    this.issuer = `https://cognito-idp.${Stack.of(this).region}.amazonaws.com/${this.#pool.userPoolId}`;
    acknowledge(
      this.#pool,
      {
        id: 'AwsSolutions-COG1',
        reason: 'Fifteen letters of any kind in place of eight of four kinds, and a second factor.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          'A few dozen readers, all with a second factor: what the dearer plan adds watches for stolen passwords.',
      },
    );
  }

  /** A site that sends people here: it proves itself by PKCE, so that there is no secret to keep. Tells it where. */
  allow(console: LambdaFunction, site: string): void {
    const client = this.#pool.addClient('console', {
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${site}/signed-in`],
        logoutUrls: [site],
      },
      preventUserExistenceErrors: true,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(8),
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ email: true, emailVerified: true, fullname: true })
        .withCustomAttributes('region', 'unit'),
      // Not the region and unit: nobody decides for themselves whose reports they read.
      writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
    });
    // Left out, it would mean Cognito's own choice, with passwords sent to its API.
    (client.node.defaultChild as CfnUserPoolClient).explicitAuthFlows = ['ALLOW_REFRESH_TOKEN_AUTH'];
    console.addEnvironment('SIGN_IN_ISSUER', this.issuer);
    console.addEnvironment('SIGN_IN_CLIENT_ID', client.userPoolClientId);
    console.addEnvironment('CONSOLE_SITE', site);
  }
}
