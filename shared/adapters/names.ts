/**
 * Every table, once: CDK makes them, local start makes them, wiring reads their names from the environment.
 * Each has the partition key `pk`; those with `sorted` have the sort key `sk` too. Both are strings.
 * `recovery` is point-in-time recovery: never where it could bring back what a promise says is gone.
 */
export const TABLES = {
  campaigns: { env: 'CAMPAIGNS_TABLE', sorted: true, recovery: true },
  invitations: { env: 'INVITATIONS_TABLE', sorted: true, recovery: false },
  mail: { env: 'MAIL_TABLE', sorted: true, recovery: false, ttl: 'ttl' },
  tickets: { env: 'TICKETS_TABLE', sorted: false, recovery: false, ttl: 'ttl' },
  drafts: { env: 'DRAFTS_TABLE', sorted: false, recovery: false, ttl: 'ttl' },
  envelopes: { env: 'ENVELOPES_TABLE', sorted: true, recovery: false, ttl: 'ttl' },
  withdrawals: { env: 'WITHDRAWALS_TABLE', sorted: true, recovery: false, ttl: 'ttl' },
  heads: { env: 'HEADS_TABLE', sorted: true, recovery: false },
  slips: { env: 'SLIPS_TABLE', sorted: true, recovery: true },
  groups: { env: 'GROUPS_TABLE', sorted: true, recovery: true },
  profiles: { env: 'PROFILES_TABLE', sorted: true, recovery: true },
  comments: { env: 'COMMENTS_TABLE', sorted: true, recovery: true },
  codings: { env: 'CODINGS_TABLE', sorted: true, recovery: true },
  linkKeys: { env: 'LINK_KEYS_TABLE', sorted: true, recovery: false },
  shuffleKeys: { env: 'SHUFFLE_KEYS_TABLE', sorted: false, recovery: false },
  context: { env: 'CONTEXT_TABLE', sorted: true, recovery: true },
  releases: { env: 'RELEASES_TABLE', sorted: true, recovery: true },
  publications: { env: 'PUBLICATIONS_TABLE', sorted: true, recovery: true },
  audit: { env: 'AUDIT_TABLE', sorted: true, recovery: true },
  people: { env: 'PEOPLE_TABLE', sorted: true, recovery: true, ttl: 'ttl' },
  actions: { env: 'ACTIONS_TABLE', sorted: true, recovery: true },
  sessions: { env: 'SESSIONS_TABLE', sorted: false, recovery: false, ttl: 'ttl' },
} as const satisfies Record<string, TableShape>;

export interface TableShape {
  readonly env: string;
  readonly sorted: boolean;
  readonly recovery: boolean;
  /** The attribute (seconds since 1970) after which DynamoDB may delete the row, hours late. */
  readonly ttl?: string;
}

export type TableId = keyof typeof TABLES;

/**
 * S3 buckets: tallies and releases (no reader but functions), rendered reports, and where the audit log ended on each
 * day. What is `locked` nobody can change or delete before its time, whatever role they have. Lists of people and
 * context data pass through uploads: `passing` files have no earlier versions, a key of their own, and are gone after a day.
 */
export const BUCKETS = {
  workings: { env: 'WORKINGS_BUCKET' },
  reports: { env: 'REPORTS_BUCKET' },
  anchors: { env: 'ANCHORS_BUCKET', locked: true },
  uploads: { env: 'UPLOADS_BUCKET', passing: true },
} as const satisfies Record<string, BucketShape>;

export interface BucketShape {
  readonly env: string;
  readonly locked?: true;
  readonly passing?: true;
}

export type BucketId = keyof typeof BUCKETS;

/** KMS keys: one wraps the link keys, one the shuffle's private keys. */
export const KEYS = {
  link: { env: 'LINK_KEY_ID' },
  shuffle: { env: 'SHUFFLE_KEY_ID' },
} as const;

export type KeyId = keyof typeof KEYS;

export const FUNCTIONS = [
  'respond',
  'console',
  'send-mail',
  'stop-mail',
  'shuffle',
  'form',
  'tally',
  'release',
  'render',
  'import',
  'expire',
  'notify',
  'audit',
  'audit-log',
  'coding',
] as const;

export type FunctionId = (typeof FUNCTIONS)[number];
