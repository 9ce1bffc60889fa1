/** What happens in a month, in people: the assumptions that a cost rests on beside what is measured. */
export interface Workload {
  readonly name: string;
  readonly asked: number;
  readonly answering: number;
  readonly mailsEach: number;
  /** Responses that its report runs count, and how many runs there are. */
  readonly counted: number;
  readonly reportRuns: number;
  readonly consolePages: number;
}

/** 2,500 leavers a year, and as many new starters at a checkpoint; six in ten answer; three mails at most. */
const EVERYDAY = { asked: 420, answering: 252 };
const STAFF = 20_000;
const CANDIDATES = 50_000;

export const WORKLOADS: readonly Workload[] = [
  {
    name: '20,000 staff, a month without a wave',
    ...EVERYDAY,
    mailsEach: 3,
    counted: 3000,
    reportRuns: 1,
    consolePages: 8000,
  },
  {
    name: '20,000 staff, a month with a wave',
    asked: EVERYDAY.asked + STAFF,
    answering: EVERYDAY.answering + STAFF * 0.6,
    mailsEach: 3,
    counted: 3000 + STAFF * 0.6,
    reportRuns: 2,
    consolePages: 12_000,
  },
  {
    name: 'a campaign of 50,000 candidates',
    asked: CANDIDATES,
    answering: CANDIDATES * 0.4,
    mailsEach: 4,
    counted: CANDIDATES * 0.4,
    reportRuns: 1,
    consolePages: 2000,
  },
];
