import { BUCKETS, type BucketId, type FunctionId, type KeyId, KEYS, TABLES, type TableId } from './names.ts';

/** What CDK, or the local start, told this function. A name that is missing is a fault of deployment. */
function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is not set.`);
  return value;
}

function positive(name: string): number {
  const value = Number(required(name));
  if (!(value > 0)) throw new Error(`The environment variable ${name} is not a number above 0.`);
  return value;
}

export const tableName = (id: TableId): string => required(TABLES[id].env);
export const bucketName = (id: BucketId): string => required(BUCKETS[id].env);
export const keyId = (id: KeyId): string => required(KEYS[id].env);

/** Where a browser uploads to a bucket by a form: the SDK's own endpoint, where it is told one. */
export const uploadAddress = (bucket: string): string => {
  const endpoint = process.env['AWS_ENDPOINT_URL'];
  return endpoint === undefined
    ? `https://${bucket}.s3.${required('AWS_REGION')}.amazonaws.com/`
    : `${endpoint}/${bucket}`;
};

/** The address of the respondents' site, without a slash at its end. */
export const respondentSite = (): string => required('RESPONDENT_SITE');

/** Who mail comes from: an address that SES may send from. */
export const mailFrom = (): string => required('MAIL_FROM');

/** How fast SES takes mail from this account: in its sandbox one a second and 200 a day. */
export const mailLimits = (): { readonly perSecond: number; readonly perDay: number } => ({
  perSecond: positive('MAIL_PER_SECOND'),
  perDay: positive('MAIL_PER_DAY'),
});

/** The address of the console, without a slash at its end. */
export const consoleSite = (): string => required('CONSOLE_SITE');

/** The OpenID Connect service of staff, and what the console is called there. */
export const signInIssuer = (): string => required('SIGN_IN_ISSUER');
export const signInClientId = (): string => required('SIGN_IN_CLIENT_ID');

/** The state machine of a report run. */
export const reportRunArn = (): string => required('REPORT_RUN_ARN');

/** Where AWS's services answer, if not in AWS: the SDK reads it by itself. */
export const localAws = (): string | undefined => process.env['AWS_ENDPOINT_URL'];

/** What another function is called here. */
export const functionName = (id: FunctionId): string => `holdfast-${required('HOLDFAST_STAGE')}-${id}`;
