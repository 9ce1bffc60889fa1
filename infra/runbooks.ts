/** Pages of docs/operations/runbooks: what to look at and what to do, one for each thing that people may notice. */
export type Runbook =
  | 'a-page-fails'
  | 'a-page-is-slow-or-busy'
  | 'people-are-refused'
  | 'answers-not-kept'
  | 'mail-not-sent'
  | 'mail-comes-back'
  | 'campaign-not-opened'
  | 'shuffle-not-done'
  | 'reports-missing'
  | 'kept-too-long'
  | 'comments-not-coded'
  | 'audit-fails'
  | 'audit-log-not-kept'
  | 'certificate-ends'
  | 'a-key-was-used'
  | 'costs-more';

/** What somebody who is told of it needs first: what people notice, and the page that says what to do. */
export interface Told {
  readonly errorImpact: string;
  readonly runbook: Runbook;
}

export const wordsOf = ({ errorImpact, runbook }: Told): string =>
  `${errorImpact} What to do: docs/operations/runbooks/${runbook}.md.`;
