import type { BucketId, FunctionId, KeyId, TableId } from '../shared/adapters/names.ts';

/** What may be done with a table: one action of DynamoDB each. */
export type Verb = 'get' | 'query' | 'scan' | 'put' | 'update' | 'delete';

export interface TableAccess {
  readonly verbs: readonly Verb[];
  /** Partition keys, `*` at the end standing for any rest. Without it, the whole table. */
  readonly partitions?: readonly string[];
}

export interface FileAccess {
  /** `look`: list files, and be told of one that it is not there. */
  readonly verbs: readonly ('read' | 'look' | 'keep' | 'destroy')[];
  readonly folder: string;
}

export interface Permissions {
  readonly tables: Partial<Record<TableId, readonly TableAccess[]>>;
  readonly files?: Partial<Record<BucketId, readonly FileAccess[]>>;
  /** Keys of KMS that it wraps and unwraps keys with. */
  readonly keys?: readonly KeyId[];
  readonly sendsMail?: true;
  readonly runsReports?: true;
  /** Functions that it invokes, and waits for. */
  readonly invokes?: readonly FunctionId[];
}

const may = (...verbs: Verb[]): readonly TableAccess[] => [{ verbs }];
const mayIn = (partitions: readonly string[], ...verbs: Verb[]): readonly TableAccess[] => [
  { verbs, partitions },
];

/** Who may do what. A function is refused whatever does not stand here. */
export const PERMISSIONS: Readonly<Record<FunctionId, Permissions>> = {
  respond: {
    tables: {
      campaigns: may('get'),
      tickets: may('get'),
      drafts: [...may('get', 'put', 'delete'), ...mayIn(['starts#*'], 'update')],
      envelopes: may('get', 'put'),
      withdrawals: mayIn(['withdrawn'], 'put'),
      mail: mayIn(['link#*'], 'update'),
      heads: mayIn(['under-way'], 'query'),
    },
  },
  'send-mail': {
    tables: {
      campaigns: may('get', 'query'),
      invitations: may('get', 'query', 'update'),
      mail: [
        ...mayIn(['address#*'], 'get'),
        ...mayIn(['link#*', 'pace'], 'get', 'put'),
        ...mayIn(['mailings'], 'query', 'put', 'delete'),
      ],
      tickets: may('put'),
      withdrawals: mayIn(['superseded#*'], 'put'),
      linkKeys: may('get', 'put'),
    },
    keys: ['link'],
    sendsMail: true,
  },
  'stop-mail': { tables: { mail: mayIn(['address#*'], 'put') } },
  import: {
    tables: {
      campaigns: may('get', 'query', 'put'),
      invitations: may('query', 'put'),
      slips: may('put'),
      context: may('query', 'put'),
      actions: mayIn(['actions'], 'put'),
      mail: mayIn(['address#*'], 'get'),
    },
    files: {
      workings: [{ verbs: ['read', 'keep'], folder: 'context' }],
      uploads: [
        { verbs: ['read', 'look', 'keep', 'destroy'], folder: 'lists' },
        { verbs: ['read', 'look', 'keep'], folder: 'context' },
      ],
    },
    // Those that make a campaign's key, and its links.
    invokes: ['shuffle', 'send-mail'],
  },
  shuffle: {
    tables: {
      campaigns: [...may('get', 'query'), ...mayIn(['campaigns'], 'put')],
      envelopes: may('query', 'update'),
      withdrawals: may('query', 'delete'),
      heads: may('get', 'query', 'put', 'delete'),
      slips: may('put'),
      groups: may('query'),
      profiles: may('get', 'query', 'put', 'delete'),
      comments: may('put'),
      shuffleKeys: may('get', 'put', 'delete'),
    },
    keys: ['shuffle'],
  },
  form: {
    tables: {
      campaigns: [...may('get'), ...mayIn(['pools#*'], 'put')],
      slips: may('query'),
      groups: may('query', 'put'),
      releases: may('query'),
    },
    files: { workings: [{ verbs: ['read'], folder: 'releases' }] },
  },
  tally: {
    tables: { campaigns: may('get'), slips: may('query'), groups: may('query') },
    files: { workings: [{ verbs: ['read', 'look', 'keep'], folder: 'tallies' }] },
  },
  release: {
    tables: {
      campaigns: may('get', 'query'),
      groups: may('query'),
      context: may('query'),
      profiles: mayIn(['counts#*'], 'query'),
      releases: may('get', 'query', 'put'),
    },
    files: {
      workings: [
        { verbs: ['read', 'look'], folder: 'tallies' },
        { verbs: ['read'], folder: 'context' },
        { verbs: ['read', 'look'], folder: 'themes' },
        { verbs: ['read', 'look'], folder: 'quotes' },
        { verbs: ['read', 'keep'], folder: 'releases' },
        { verbs: ['read', 'keep'], folder: 'ledger' },
        { verbs: ['read', 'keep'], folder: 'worlds' },
        { verbs: ['keep'], folder: 'audit' },
      ],
    },
  },
  audit: {
    tables: { releases: may('get') },
    files: {
      workings: [
        { verbs: ['read'], folder: 'releases' },
        { verbs: ['read'], folder: 'ledger' },
        { verbs: ['read'], folder: 'worlds' },
        { verbs: ['read'], folder: 'audit' },
        { verbs: ['keep'], folder: 'openings' },
      ],
    },
  },
  notify: { tables: {}, sendsMail: true },
  'audit-log': {
    tables: { audit: mayIn(['log'], 'query') },
    files: { anchors: [{ verbs: ['read', 'look', 'keep'], folder: 'ends' }] },
  },
  coding: {
    tables: {
      campaigns: may('get', 'query'),
      groups: may('query'),
      comments: may('query'),
      codings: [...may('get', 'query', 'put'), ...mayIn(['names#*'], 'delete')],
    },
    files: {
      workings: [
        { verbs: ['keep'], folder: 'themes' },
        { verbs: ['keep'], folder: 'quotes' },
      ],
    },
  },
  render: {
    tables: {
      campaigns: mayIn(['campaigns'], 'query'),
      releases: may('get', 'query'),
    },
    files: {
      workings: [
        { verbs: ['read', 'look'], folder: 'releases' },
        { verbs: ['read'], folder: 'ledger' },
      ],
      reports: [
        { verbs: ['read', 'look', 'keep'], folder: 'reports' },
        { verbs: ['look', 'keep'], folder: 'figures' },
      ],
    },
  },
  console: {
    tables: {
      sessions: [...may('get', 'put', 'delete'), ...mayIn(['calls#*'], 'update')],
      publications: may('get', 'query', 'put'),
      people: mayIn(['people'], 'get', 'query', 'update'),
      campaigns: may('get', 'query'),
      // Requests for tables beside the reports stand beside the releases.
      releases: [...may('query'), ...mayIn(['cuts#*'], 'get')],
      // To read and to add: an entry that stands is put again by nobody, and a put over it breaks the chain.
      audit: mayIn(['log'], 'query', 'put'),
      actions: may('get', 'query', 'put'),
      context: [...mayIn(['version#*'], 'query'), ...mayIn(['correction#*'], 'query', 'put')],
    },
    files: {
      workings: [
        { verbs: ['read'], folder: 'releases' },
        { verbs: ['read'], folder: 'context' },
      ],
      reports: [
        { verbs: ['read', 'look'], folder: 'reports' },
        // It reads none of these: whom it gives an address of one reads it with its permission.
        { verbs: ['read'], folder: 'figures' },
      ],
    },
    runsReports: true,
    invokes: ['coding', 'notify', 'import', 'render', 'release'],
  },
  expire: {
    tables: {
      campaigns: [...may('get', 'query'), ...mayIn(['campaigns'], 'put')],
      tickets: may('scan', 'delete'),
      drafts: may('scan', 'delete'),
      sessions: may('scan', 'delete'),
      invitations: may('query', 'delete'),
      linkKeys: may('query', 'delete'),
      envelopes: may('query', 'delete'),
      withdrawals: mayIn(['superseded#*'], 'query', 'delete'),
    },
  },
};
