import type { Who } from '../../domain/campaign/campaign.ts';
import type { StepTaken } from '../../domain/campaign/draft/steps.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { Office } from '../ports/office.ts';

/** Asks of the office what a step comes to. */
export function takeStep(
  { office }: { readonly office: Pick<Office, 'ask'> },
  campaign: string,
  by: Who,
  taken: StepTaken,
): Promise<Result<unknown>> {
  switch (taken.step) {
    case 'approve':
      return office.ask('approve-campaign', { campaign, by, design: taken.design });
    case 'open':
      return office.ask('begin-campaign', { campaign, invite: taken.invite });
    case 'invite':
      return office.ask('ask-for-mails', { campaign, kind: 'invitation' });
    case 'remind':
      return office.ask('ask-for-mails', { campaign, kind: taken.kind });
    case 'close':
      return office.ask('end-campaign', { campaign });
  }
}
