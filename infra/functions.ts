import type { FunctionId } from '../shared/adapters/names.ts';
import type { Told } from './runbooks.ts';

export interface FunctionShape extends Told {
  /** One sentence, shown beside the function in AWS. */
  readonly does: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
}

/** API Gateway gives up after 29 seconds: what a site would answer later, nobody would see. */
const A_PAGE = 28;
/** What Lambda allows, in seconds. */
export const LONGEST = 900;

export const FUNCTIONS_DEPLOYED: Readonly<Record<FunctionId, FunctionShape>> = {
  respond: {
    does: 'Serves the pages on which people answer, send and withdraw.',
    memoryMb: 1024,
    timeoutSeconds: A_PAGE,
    errorImpact:
      'A person who is answering sees "There is a problem with the service"; the answers so far are kept.',
    runbook: 'a-page-fails',
  },
  console: {
    does: 'Serves released figures and reports to named readers.',
    memoryMb: 1024,
    timeoutSeconds: A_PAGE,
    errorImpact: 'A researcher who opens the console sees "There is a problem with the service".',
    runbook: 'a-page-fails',
  },
  'send-mail': {
    does: 'Makes links and sends invitations, reminders and notices at the pace that SES allows.',
    memoryMb: 512,
    timeoutSeconds: LONGEST,
    errorImpact: 'Some people on the list have not been sent their invitation or reminder.',
    runbook: 'mail-not-sent',
  },
  'stop-mail': {
    does: 'Notes addresses that took no mail, or whose owners want none.',
    memoryMb: 256,
    timeoutSeconds: 60,
    errorImpact: 'People whose mail came back, or who complained of it, may be mailed again.',
    runbook: 'mail-comes-back',
  },
  shuffle: {
    does: 'Opens and mixes the envelopes of a month, a region at a time.',
    memoryMb: 2048,
    timeoutSeconds: LONGEST,
    errorImpact:
      'Answers that were sent last month are still sealed and will be missing from the next reports.',
    runbook: 'shuffle-not-done',
  },
  form: {
    does: 'Decides which answers may be counted together.',
    memoryMb: 1024,
    timeoutSeconds: 300,
    errorImpact: 'The reports of this period do not appear: nothing was counted.',
    runbook: 'reports-missing',
  },
  tally: {
    does: 'Counts the answers of a region, a column at a time.',
    memoryMb: 2048,
    timeoutSeconds: LONGEST,
    errorImpact: 'The reports of this period do not appear: a region could not be counted.',
    runbook: 'reports-missing',
  },
  release: {
    does: 'Decides about every figure of a report run, once.',
    // After six years of quarters it needs 2.2 GB (docs/decisions/what-a-release-is-proved-by.md). New accounts have 3,008.
    memoryMb: 3008,
    timeoutSeconds: LONGEST,
    errorImpact: 'The reports of this period do not appear: no figure was released.',
    runbook: 'reports-missing',
  },
  render: {
    does: 'Writes the reports of a release as pages, PDF and spreadsheets.',
    memoryMb: 2048,
    timeoutSeconds: 300,
    errorImpact: 'A unit, a region or the nation is without its report of this period.',
    runbook: 'reports-missing',
  },
  audit: {
    does: 'Proves a release again from its audit record, for auditors alone.',
    memoryMb: 1024,
    timeoutSeconds: 300,
    errorImpact: 'An auditor is told that a release could not be proved again.',
    runbook: 'audit-fails',
  },
  notify: {
    does: 'Tells a reader by mail that a report was published to them, in a text without a figure.',
    memoryMb: 256,
    timeoutSeconds: A_PAGE,
    errorImpact: 'A researcher who publishes a report is told that the reader could not be told by mail.',
    runbook: 'mail-not-sent',
  },
  'audit-log': {
    does: 'Keeps where the audit log of the console ends each day, and holds the log against it.',
    memoryMb: 512,
    timeoutSeconds: LONGEST,
    errorImpact:
      'Today nobody keeps where the audit log ends: what is taken from its end would not be noticed.',
    runbook: 'audit-log-not-kept',
  },
  coding: {
    does: 'Gives coders what people wrote, redacted and by region alone, and keeps what they find it to be about.',
    memoryMb: 1024,
    timeoutSeconds: 300,
    errorImpact:
      'Coders cannot read or code comments, or this month’s comments were not made ready for them.',
    runbook: 'comments-not-coded',
  },
  import: {
    does: 'Takes in campaigns, lists of invitees and earlier surveys.',
    memoryMb: 2048,
    timeoutSeconds: LONGEST,
    errorImpact: 'The operator is told that a campaign, a list or an earlier survey could not be taken in.',
    runbook: 'campaign-not-opened',
  },
  expire: {
    does: 'Destroys links, addresses and drafts when their time is over, and closes campaigns that end by day.',
    memoryMb: 512,
    timeoutSeconds: LONGEST,
    errorImpact: 'Links and addresses are being kept for longer than people were promised.',
    runbook: 'kept-too-long',
  },
};

/** What is told where a function fails, or never starts. */
export const toldOf = (id: FunctionId): Told => {
  const { errorImpact, runbook } = FUNCTIONS_DEPLOYED[id];
  return { errorImpact, runbook };
};
