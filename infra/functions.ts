import type { FunctionId } from '../shared/adapters/names.ts';

export interface FunctionShape {
  /** One sentence, shown beside the function in AWS. */
  readonly does: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** What a person would notice where it fails. */
  readonly errorImpact: string;
}

/** API Gateway gives up after 29 seconds: what a site would answer later, nobody would see. */
const A_PAGE = 28;
const LONGEST = 900;

export const FUNCTIONS_DEPLOYED: Readonly<Record<FunctionId, FunctionShape>> = {
  respond: {
    does: 'Serves the pages on which people answer, send and withdraw.',
    memoryMb: 1024,
    timeoutSeconds: A_PAGE,
    errorImpact:
      'A person who is answering sees "There is a problem with the service"; the answers so far are kept.',
  },
  console: {
    does: 'Serves released figures and reports to named readers.',
    memoryMb: 1024,
    timeoutSeconds: A_PAGE,
    errorImpact: 'A researcher who opens the console sees "There is a problem with the service".',
  },
  'send-mail': {
    does: 'Makes links and sends invitations, reminders and notices at the pace that SES allows.',
    memoryMb: 512,
    timeoutSeconds: LONGEST,
    errorImpact: 'Some people on the list have not been sent their invitation or reminder.',
  },
  'stop-mail': {
    does: 'Notes addresses that took no mail, or whose owners want none.',
    memoryMb: 256,
    timeoutSeconds: 60,
    errorImpact: 'People whose mail came back, or who complained of it, may be mailed again.',
  },
  shuffle: {
    does: 'Opens and mixes the envelopes of a month, a region at a time.',
    memoryMb: 2048,
    timeoutSeconds: LONGEST,
    errorImpact:
      'Answers that were sent last month are still sealed and will be missing from the next reports.',
  },
  form: {
    does: 'Decides which answers may be counted together.',
    memoryMb: 1024,
    timeoutSeconds: 300,
    errorImpact: 'The reports of this period do not appear: nothing was counted.',
  },
  tally: {
    does: 'Counts the answers of a region, a column at a time.',
    memoryMb: 2048,
    timeoutSeconds: LONGEST,
    errorImpact: 'The reports of this period do not appear: a region could not be counted.',
  },
  release: {
    does: 'Decides about every figure of a report run, once.',
    memoryMb: 2048,
    timeoutSeconds: LONGEST,
    errorImpact: 'The reports of this period do not appear: no figure was released.',
  },
  render: {
    does: 'Writes the reports of a release as pages, PDF and spreadsheets.',
    memoryMb: 2048,
    timeoutSeconds: 300,
    errorImpact: 'A unit, a region or the nation is without its report of this period.',
  },
  audit: {
    does: 'Proves a release again from its audit record, for auditors alone.',
    memoryMb: 1024,
    timeoutSeconds: 300,
    errorImpact: 'An auditor is told that a release could not be proved again.',
  },
  'audit-log': {
    does: 'Keeps where the audit log of the console ends each day, and holds the log against it.',
    memoryMb: 512,
    timeoutSeconds: LONGEST,
    errorImpact:
      'Today nobody keeps where the audit log ends: what is taken from its end would not be noticed.',
  },
  import: {
    does: 'Takes in campaigns, lists of invitees and earlier surveys.',
    memoryMb: 2048,
    timeoutSeconds: LONGEST,
    errorImpact: 'The operator is told that a campaign, a list or an earlier survey could not be taken in.',
  },
  expire: {
    does: 'Destroys links, addresses and drafts when their time is over, and closes campaigns that end by day.',
    memoryMb: 512,
    timeoutSeconds: LONGEST,
    errorImpact: 'Links and addresses are being kept for longer than people were promised.',
  },
};
