import type { FunctionId } from '../shared/adapters/names.ts';

/** What differs between one deployment of Holdfast and another. */
export interface Environment {
  /** In the name of everything that is deployed: the operator's commands find functions by it. */
  readonly stage: 'dev' | 'prod';
  readonly region: 'eu-west-2';
  /** Hosts must be own ones: session cookies and links need a site at the root of its host. */
  readonly hosts: { readonly respond: string; readonly console: string };
  readonly mail: {
    /** Owned, with its DKIM records published: SES sends from no other. */
    readonly domain: string;
    readonly address: string;
    readonly name: string;
    /**
     * What SES takes from this account in this region. A new one is in the sandbox: 1 mail a second and 200 a day, to
     * addresses that are verified. Production access has no fixed figures: put here what AWS granted.
     */
    readonly perSecond: number;
    readonly perDay: number;
  };
  /** Who is told when an alarm sounds. */
  readonly alarmAddress: string;
  /** What a month may cost: mail comes at 80 of 100, and when the month is on the way to more. */
  readonly monthlyDollars: number;
  readonly logDays: 30 | 90 | 365;
  /** Requests a second that a site takes before it asks people to wait. */
  readonly requestsPerSecond: number;
  /** The most that may run at once; a function that is not named shares what the account has left. */
  readonly concurrency: Partial<Record<FunctionId, number>>;
}

/** https://docs.aws.amazon.com/ses/latest/dg/request-production-access.html */
const SANDBOX = { perSecond: 1, perDay: 200 } as const;

/** One shuffle at a time is not needed for its correctness, which rests on conditional writes: it saves double work. */
const ONE_AT_A_TIME = { shuffle: 1, form: 1, release: 1, expire: 1 } as const;

export const ENVIRONMENTS: readonly Environment[] = [
  {
    stage: 'dev',
    region: 'eu-west-2',
    hosts: { respond: 'survey.dev.holdfast.example', console: 'console.dev.holdfast.example' },
    mail: {
      domain: 'dev.holdfast.example',
      address: 'survey@dev.holdfast.example',
      name: 'Probation Service surveys (test)',
      ...SANDBOX,
    },
    alarmAddress: 'alarms@dev.holdfast.example',
    monthlyDollars: 25,
    logDays: 30,
    requestsPerSecond: 20,
    concurrency: {},
  },
  {
    stage: 'prod',
    region: 'eu-west-2',
    hosts: { respond: 'survey.holdfast.example', console: 'console.holdfast.example' },
    mail: {
      domain: 'holdfast.example',
      address: 'survey@holdfast.example',
      name: 'Probation Service surveys',
      ...SANDBOX,
    },
    alarmAddress: 'alarms@holdfast.example',
    monthlyDollars: 150,
    logDays: 365,
    requestsPerSecond: 100,
    concurrency: { ...ONE_AT_A_TIME, respond: 50, console: 20 },
  },
];
