/**
 * What loses data when it goes, and the properties that CloudFormation can change only by making another one: as in
 * its registry, which the CDK command line carries with it. For a key and a user pool the registry names none, because
 * AWS refuses the change: a refusal in the middle of a deployment is no better, so they stand here too.
 */
export const STATEFUL: Readonly<Record<string, readonly string[]>> = {
  'AWS::DynamoDB::Table': ['TableName', 'KeySchema', 'ImportSourceSpecification'],
  'AWS::S3::Bucket': ['BucketName', 'BucketNamePrefix', 'BucketNamespace', 'ObjectLockEnabled'],
  'AWS::KMS::Key': ['KeySpec', 'KeyUsage', 'MultiRegion', 'Origin'],
  'AWS::Cognito::UserPool': ['AliasAttributes', 'UsernameAttributes', 'UsernameConfiguration'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
};

interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

/** What is held of a resource to see, later, whether a template would take it away. */
export interface Standing {
  readonly type: string;
  /** It stays in the account when the stack, or this template, lets go of it. */
  readonly retained: boolean;
  /** CloudFormation and the console refuse to delete it. */
  readonly protected: boolean;
  readonly fixed: Readonly<Record<string, unknown>>;
}

/** By logical id: another id is another resource. */
export type StandingStack = Readonly<Record<string, Standing>>;

export function standingIn({ Resources }: Template): StandingStack {
  const found: Record<string, Standing> = {};
  for (const [id, resource] of Object.entries(Resources)) {
    const replacing = STATEFUL[resource.Type];
    if (replacing === undefined) continue;
    const properties = resource.Properties ?? {};
    found[id] = {
      type: resource.Type,
      retained: [resource.DeletionPolicy, resource.UpdateReplacePolicy].every(
        (policy) => policy?.startsWith('Retain') === true,
      ),
      protected:
        properties['DeletionProtectionEnabled'] === true || properties['DeletionProtection'] === 'ACTIVE',
      fixed: Object.fromEntries(
        replacing.flatMap((name) => (name in properties ? [[name, properties[name]]] : [])),
      ),
    };
  }
  return found;
}
