import { readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { type TableId, TABLES, type TableShape } from '../../shared/adapters/names.ts';
import { Role } from '../../shared/domain/organisation/staff.ts';
import { stacksOf, templatesOf } from './stacks.ts';

const { data } = templatesOf('prod');
const shapes = Object.values(TABLES) as TableShape[];
const resources = (type: string) => Object.values(data.findResources(type));
const NEVER_RECOVERED: readonly TableId[] = [
  'invitations',
  'mail',
  'tickets',
  'drafts',
  'envelopes',
  'withdrawals',
  'heads',
  'linkKeys',
  'shuffleKeys',
  'sessions',
];

describe('tables', () => {
  it('are those of the list, paid by request, kept when the stack goes, and not deleted by mistake', () => {
    data.resourceCountIs('AWS::DynamoDB::Table', shapes.length);
    data.allResources('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: Match.objectLike({ BillingMode: 'PAY_PER_REQUEST', DeletionProtectionEnabled: true }),
    });
  });

  it('have no second reader: no stream, index, replica or Contributor Insights', () => {
    for (const { Properties: table } of resources('AWS::DynamoDB::Table')) {
      for (const reader of [
        'StreamSpecification',
        'KinesisStreamSpecification',
        'GlobalSecondaryIndexes',
        'LocalSecondaryIndexes',
        'ContributorInsightsSpecification',
        'ImportSourceSpecification',
      ]) {
        expect(table).not.toHaveProperty(reader);
      }
    }
    data.resourceCountIs('AWS::DynamoDB::GlobalTable', 0);
    data.resourceCountIs('AWS::Backup::BackupPlan', 0);
  });

  it('can be recovered only where nobody was told that a row is gone', () => {
    const { data: stack } = stacksOf('prod');
    const recovered = (Object.keys(TABLES) as TableId[]).filter((id) => {
      const { pointInTimeRecoverySpecification: recovery } = stack.tables[id].table.node
        .defaultChild as never as {
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: boolean };
      };
      return recovery.pointInTimeRecoveryEnabled;
    });
    expect(recovered.filter((id) => NEVER_RECOVERED.includes(id))).toEqual([]);
    expect(recovered).toEqual(
      (Object.keys(TABLES) as TableId[]).filter((id) => !NEVER_RECOVERED.includes(id)),
    );
    const written = resources('AWS::DynamoDB::Table').filter(
      ({ Properties }) => Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled,
    );
    expect(written).toHaveLength(recovered.length);
    for (const { Properties } of written) {
      expect(Properties.PointInTimeRecoverySpecification.RecoveryPeriodInDays).toBe(35);
    }
  });

  it('delete by time exactly where their rows carry one', () => {
    const timed = resources('AWS::DynamoDB::Table').filter(
      ({ Properties }) => Properties.TimeToLiveSpecification,
    );
    expect(timed).toHaveLength(shapes.filter(({ ttl }) => ttl !== undefined).length);
  });
});

describe('buckets', () => {
  const isPassing = (bucket: object) => JSON.stringify(bucket).includes('"holdfast-prod-uploads-');
  const passing = resources('AWS::S3::Bucket').filter(isPassing);
  const kept = resources('AWS::S3::Bucket').filter((bucket) => !isPassing(bucket));

  it('are private, encrypted and kept', () => {
    data.allResources('AWS::S3::Bucket', {
      DeletionPolicy: 'Retain',
      Properties: Match.objectLike({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: Match.anyValue(),
      }),
    });
  });

  it('keep versions of what they keep', () => {
    expect(kept).toHaveLength(4);
    for (const { Properties } of kept)
      expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });

  it('of uploads hold a list of people for a day, under a key of its own and in one version', () => {
    expect(passing).toHaveLength(1);
    const [{ Properties } = { Properties: {} }] = passing;
    expect(Properties.VersioningConfiguration).toBeUndefined();
    expect(Properties.LifecycleConfiguration.Rules).toEqual([
      expect.objectContaining({ Status: 'Enabled', ExpirationInDays: 1 }),
    ]);
    const [rule] = Properties.BucketEncryption.ServerSideEncryptionConfiguration;
    expect(rule).toMatchObject({
      BucketKeyEnabled: true,
      ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' },
    });
    const key = rule.ServerSideEncryptionByDefault.KMSMasterKeyID['Fn::GetAtt'][0];
    const [policy] = Object.entries(data.findResources('AWS::KMS::Key')).flatMap(
      ([id, { Properties: of }]) => (id === key ? [JSON.stringify(of.KeyPolicy)] : []),
    );
    expect(policy).toMatch(/role\/holdfast-prod-import"\]\]\}\}\}/);
  });

  it('forget after 35 days what was deleted or written over', () => {
    const old = kept.map(({ Properties }) =>
      (
        Properties.LifecycleConfiguration.Rules as {
          NoncurrentVersionExpiration?: { NoncurrentDays: number };
        }[]
      ).map(({ NoncurrentVersionExpiration: after }) => after?.NoncurrentDays ?? Infinity),
    );
    for (const [days = Infinity] of old) expect(days).toBeLessThanOrEqual(35);
  });

  it('refuse every request that is not over TLS', () => {
    data.resourceCountIs('AWS::S3::BucketPolicy', resources('AWS::S3::Bucket').length);
    data.allResourcesProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: 'Deny',
            Action: 's3:*',
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      },
    });
  });

  it('of anchors lets nobody change or delete a file for seven years, whatever role they have', () => {
    const locked = resources('AWS::S3::Bucket').filter(({ Properties }) => Properties.ObjectLockEnabled);
    expect(locked.map(({ Properties }) => Properties.ObjectLockConfiguration.Rule.DefaultRetention)).toEqual([
      { Mode: 'COMPLIANCE', Days: 2555 },
    ]);
    expect(JSON.stringify(locked[0]?.['Properties'].BucketName)).toContain('anchors');
  });

  it('of workings, reports and anchors take a file only where none of its name stands', () => {
    const guarded = data.findResources('AWS::S3::BucketPolicy', {
      Properties: {
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Deny',
              Action: 's3:PutObject',
              Condition: { Null: { 's3:if-none-match': 'true' } },
            }),
          ]),
        },
      },
    });
    expect(Object.keys(guarded)).toHaveLength(3);
  });
});

describe('keys', () => {
  const policies = resources('AWS::KMS::Key').map(
    ({ Properties }) => Properties.KeyPolicy.Statement as Record<string, unknown>[],
  );

  it('turn each year and are kept', () => {
    data.resourceCountIs('AWS::KMS::Key', 3);
    data.allResources('AWS::KMS::Key', {
      DeletionPolicy: 'Retain',
      Properties: Match.objectLike({ EnableKeyRotation: true }),
    });
  });

  it('can be used by one named role each, whatever a policy elsewhere allows', () => {
    const users = policies.map((statements) => {
      const using = statements.filter(({ Action }) => /Encrypt|Decrypt|DataKey|Grant$/.test(String(Action)));
      const beyondCare = using.filter(({ Sid }) => Sid !== 'Care');
      expect(beyondCare).toHaveLength(1);
      return JSON.stringify(beyondCare[0]?.['Condition']);
    });
    expect(users[0]).toMatch(/role\/holdfast-prod-send-mail"\]\]\}\}\}$/);
    expect(users[1]).toMatch(/role\/holdfast-prod-shuffle"\]\]\}\}\}$/);
    expect(users[2]).toMatch(/role\/holdfast-prod-import"\]\]\}\}\}$/);
  });

  it('are cared for by administrators who cannot use them', () => {
    for (const statements of policies) {
      const care = statements.find(({ Sid }) => Sid === 'Care')?.['Action'] as string[];
      expect(care.filter((action) => /\*|Encrypt|Decrypt|DataKey|CreateGrant|Sign|Mac/.test(action))).toEqual(
        [],
      );
    }
  });

  it('tell at once of a use by anybody else, and of a change to who may', () => {
    data.resourceCountIs('AWS::Events::Rule', 3);
    data.allResourcesProperties('AWS::Events::Rule', {
      State: 'ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS',
      EventPattern: Match.objectLike({
        source: ['aws.kms'],
        detail: Match.objectLike({
          $or: Match.arrayWith([
            Match.objectLike({ eventName: Match.arrayWith(['PutKeyPolicy']) }),
            Match.objectLike({ eventName: Match.arrayWith(['Decrypt']) }),
          ]),
        }),
      }),
      Targets: [Match.objectLike({ InputTransformer: Match.anyValue() })],
    });
  });
});

describe('the record of calls', () => {
  it('holds no data events: who opened which draft or envelope when is written nowhere', () => {
    data.resourceCountIs('AWS::CloudTrail::Trail', 1);
    for (const { Properties: trail } of resources('AWS::CloudTrail::Trail')) {
      expect(trail).not.toHaveProperty('AdvancedEventSelectors');
      for (const selector of (trail.EventSelectors ?? []) as Record<string, unknown>[]) {
        expect(selector).not.toHaveProperty('DataResources');
      }
    }
  });
});

describe('readers', () => {
  it('are made by an administrator and sign in with a second factor', () => {
    data.hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      DeletionProtection: 'ACTIVE',
    });
    // Nobody comes with the template, and no other service can say who somebody is.
    data.resourceCountIs('AWS::Cognito::UserPoolUser', 0);
    data.resourceCountIs('AWS::Cognito::UserPoolIdentityProvider', 0);
  });

  it('have passwords of 15 letters or more, of any kind, that nothing makes them change', () => {
    data.hasResourceProperties('AWS::Cognito::UserPool', {
      Policies: {
        PasswordPolicy: {
          MinimumLength: 15,
          RequireLowercase: false,
          RequireUppercase: false,
          RequireNumbers: false,
          RequireSymbols: false,
          TemporaryPasswordValidityDays: 3,
        },
      },
    });
  });

  it('can be given each role that the console knows', () => {
    const groups = resources('AWS::Cognito::UserPoolGroup').map(
      ({ Properties }) => Properties.GroupName as string,
    );
    expect(new Set(groups)).toEqual(new Set(Role.options));
  });

  it('prove themselves to the console by a code with PKCE, and cannot write their own region or unit', () => {
    data.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email', 'profile'],
      SupportedIdentityProviders: ['COGNITO'],
      RefreshTokenValidity: 480,
      IdTokenValidity: 60,
      ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      PreventUserExistenceErrors: 'ENABLED',
      WriteAttributes: ['name'],
      ReadAttributes: Match.arrayWith(['custom:region', 'custom:unit']),
      CallbackURLs: ['https://console.holdfast.example/signed-in'],
    });
  });

  it('sign in as docs/security/sign-in.md says', () => {
    const written = readFileSync(new URL('../../docs/security/sign-in.md', import.meta.url), 'utf8');
    const [pool] = resources('AWS::Cognito::UserPool');
    const policy = pool?.['Properties'].Policies.PasswordPolicy as Record<string, number>;
    const [client] = resources('AWS::Cognito::UserPoolClient');
    const minutes: number = client?.['Properties'].RefreshTokenValidity;
    for (const said of [
      `at least ${policy['MinimumLength']} letters`,
      `temporary password works for ${policy['TemporaryPasswordValidityDays']} days`,
      `refresh token that Cognito hands out with it dies after ${minutes / 60} hours`,
    ]) {
      expect(written).toContain(said);
    }
  });
});
