import type { FunctionId, TableId } from '../../shared/adapters/names.ts';

const table = (id: TableId, verbs: string, partition?: string): readonly string[] =>
  verbs
    .split(' ')
    .map(
      (verb) =>
        `table ${id}: ${verb}` +
        (partition === undefined ? '' : ` where dynamodb:LeadingKeys is ${partition}`),
    );

const files = (bucket: string, folder: string, verbs: string): readonly string[] =>
  verbs.split(' ').map((verb) => `bucket ${bucket}/${folder}/*: ${verb}`);

const wrapping = (key: string): readonly string[] => [`key ${key}: Encrypt`, `key ${key}: Decrypt`];

const HERE = (service: string): string => `arn:Partition:${service}:eu-west-2:AccountId`;

/** A second writing of the permissions, in the words of AWS: whoever widens one says so twice. */
export const WRITTEN: Readonly<Record<FunctionId, readonly string[]>> = {
  respond: [
    ...table('campaigns', 'GetItem'),
    ...table('tickets', 'GetItem'),
    ...table('drafts', 'GetItem PutItem DeleteItem'),
    ...table('drafts', 'UpdateItem', 'starts#*'),
    ...table('envelopes', 'GetItem PutItem'),
    ...table('withdrawals', 'PutItem', 'withdrawn'),
    ...table('mail', 'UpdateItem', 'link#*'),
    ...table('heads', 'Query', 'under-way'),
  ],
  'send-mail': [
    ...table('campaigns', 'GetItem Query'),
    ...table('invitations', 'GetItem Query UpdateItem'),
    ...table('mail', 'GetItem', 'address#*'),
    ...table('mail', 'GetItem PutItem', 'link#* or pace'),
    ...table('mail', 'Query PutItem DeleteItem', 'mailings'),
    ...table('tickets', 'PutItem'),
    ...table('withdrawals', 'PutItem', 'superseded#*'),
    ...table('linkKeys', 'GetItem PutItem'),
    ...wrapping('link'),
    `${HERE('ses')}:identity/senderidentity: SendEmail where ses:FromAddress is survey@holdfast.example`,
    `${HERE('ses')}:configuration-set/sendermail: SendEmail where ses:FromAddress is survey@holdfast.example`,
  ],
  'stop-mail': [...table('mail', 'PutItem', 'address#*')],
  import: [
    ...table('campaigns', 'GetItem Query PutItem'),
    ...table('invitations', 'Query PutItem'),
    ...table('slips', 'PutItem'),
    ...table('context', 'Query PutItem'),
    ...table('actions', 'PutItem', 'actions'),
    ...files('workings', 'context', 'GetObject PutObject'),
    'shuffle: InvokeFunction',
    'sendmail: InvokeFunction',
  ],
  shuffle: [
    ...table('campaigns', 'GetItem Query'),
    ...table('campaigns', 'PutItem', 'campaigns'),
    ...table('envelopes', 'Query UpdateItem'),
    ...table('withdrawals', 'Query DeleteItem'),
    ...table('heads', 'GetItem Query PutItem DeleteItem'),
    ...table('slips', 'PutItem'),
    ...table('groups', 'Query'),
    ...table('profiles', 'GetItem Query PutItem DeleteItem'),
    ...table('comments', 'PutItem'),
    ...table('shuffleKeys', 'GetItem PutItem DeleteItem'),
    ...wrapping('shuffle'),
    'shuffleputaside: SendMessage',
  ],
  form: [
    ...table('campaigns', 'GetItem'),
    ...table('campaigns', 'PutItem', 'pools#*'),
    ...table('slips', 'Query'),
    ...table('groups', 'Query PutItem'),
    ...table('releases', 'Query'),
    ...files('workings', 'releases', 'GetObject'),
  ],
  tally: [
    ...table('campaigns', 'GetItem'),
    ...table('slips', 'Query'),
    ...table('groups', 'Query'),
    ...files('workings', 'tallies', 'GetObject PutObject'),
    'bucket workings: ListBucket',
  ],
  release: [
    ...table('campaigns', 'GetItem Query'),
    ...table('groups', 'Query'),
    ...table('context', 'Query'),
    ...table('profiles', 'Query', 'counts#*'),
    ...table('releases', 'GetItem Query PutItem'),
    ...files('workings', 'tallies', 'GetObject'),
    ...files('workings', 'context', 'GetObject'),
    ...files('workings', 'themes', 'GetObject'),
    ...files('workings', 'quotes', 'GetObject'),
    ...files('workings', 'releases', 'GetObject PutObject'),
    ...files('workings', 'ledger', 'GetObject PutObject'),
    ...files('workings', 'worlds', 'GetObject PutObject'),
    ...files('workings', 'audit', 'PutObject'),
    'bucket workings: ListBucket',
  ],
  audit: [
    ...table('releases', 'GetItem'),
    ...files('workings', 'releases', 'GetObject'),
    ...files('workings', 'ledger', 'GetObject'),
    ...files('workings', 'audit', 'GetObject'),
    ...files('workings', 'openings', 'PutObject'),
  ],
  notify: [
    `${HERE('ses')}:identity/senderidentity: SendEmail where ses:FromAddress is survey@holdfast.example`,
    `${HERE('ses')}:configuration-set/sendermail: SendEmail where ses:FromAddress is survey@holdfast.example`,
  ],
  'audit-log': [
    ...table('audit', 'Query', 'log'),
    ...files('anchors', 'ends', 'GetObject PutObject'),
    'bucket anchors: ListBucket',
    'auditlogputaside: SendMessage',
  ],
  coding: [
    ...table('campaigns', 'GetItem Query'),
    ...table('groups', 'Query'),
    ...table('comments', 'Query'),
    ...table('codings', 'GetItem Query PutItem'),
    ...table('codings', 'DeleteItem', 'names#*'),
    ...files('workings', 'themes', 'PutObject'),
    ...files('workings', 'quotes', 'PutObject'),
  ],
  render: [
    ...table('campaigns', 'Query', 'campaigns'),
    ...table('releases', 'GetItem Query'),
    ...files('reports', 'figures', 'PutObject'),
    ...files('workings', 'releases', 'GetObject'),
    ...files('reports', 'reports', 'GetObject PutObject'),
    'bucket workings: ListBucket',
    'bucket reports: ListBucket',
  ],
  console: [
    ...table('sessions', 'GetItem PutItem DeleteItem'),
    ...table('publications', 'GetItem Query PutItem'),
    'notify: InvokeFunction',
    'render: InvokeFunction',
    ...files('reports', 'figures', 'GetObject'),
    ...table('people', 'GetItem Query UpdateItem', 'people'),
    'coding: InvokeFunction',
    'import: InvokeFunction',
    'release: InvokeFunction',
    ...table('campaigns', 'GetItem Query'),
    ...table('releases', 'Query'),
    ...table('releases', 'GetItem', 'cuts#*'),
    ...table('audit', 'Query PutItem', 'log'),
    ...table('actions', 'GetItem Query PutItem'),
    ...table('context', 'Query', 'version#*'),
    ...table('context', 'PutItem', 'version#toolkit'),
    ...table('context', 'Query PutItem', 'correction#*'),
    ...files('workings', 'releases', 'GetObject'),
    ...files('workings', 'context', 'GetObject'),
    ...files('workings', 'context/toolkit', 'PutObject'),
    ...files('reports', 'reports', 'GetObject'),
    'bucket reports: ListBucket',
    'reportsrun: StartExecution',
    `${HERE('states')}:execution:holdfast-prod-report-run:*: DescribeExecution`,
  ],
  expire: [
    ...table('campaigns', 'GetItem Query'),
    ...table('campaigns', 'PutItem', 'campaigns'),
    ...table('tickets', 'Scan DeleteItem'),
    ...table('drafts', 'Scan DeleteItem'),
    ...table('sessions', 'Scan DeleteItem'),
    ...table('invitations', 'Query DeleteItem'),
    ...table('linkKeys', 'Query DeleteItem'),
    ...table('envelopes', 'Query DeleteItem'),
    ...table('withdrawals', 'Query DeleteItem', 'superseded#*'),
    'expireputaside: SendMessage',
  ],
};
