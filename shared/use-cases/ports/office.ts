import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { MailKind } from '../../domain/campaign/mail/kinds.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { OfficeEvent } from '../campaigns/office-event.ts';
import type { InstrumentToDraft } from '../../domain/campaign/draft/instrument-to-draft.ts';
import type { InstrumentList } from '../list-instruments.ts';

/** What the import function answers to each action that the console asks of it. */
export interface OfficeAnswers {
  readonly 'list-instruments': InstrumentList;
  readonly 'show-instrument': InstrumentToDraft;
  readonly 'draft-campaign': Campaign;
  readonly 'preview-campaign': { readonly html: string };
  readonly 'approve-campaign': Campaign;
  readonly 'begin-campaign': Campaign;
  readonly 'ask-for-mails': { readonly kind: MailKind };
  readonly 'hold-reports': Campaign;
  readonly 'end-campaign': Campaign;
}

type Asked = OfficeEvent | { readonly action: 'list-instruments' };

/** The way from the console to campaigns and who is asked by them: questions to a function with a role of its own. */
export interface Office {
  ask<A extends keyof OfficeAnswers>(
    action: A,
    about: Omit<Extract<Asked, { readonly action: A }>, 'action'>,
  ): Promise<Result<OfficeAnswers[A]>>;
}
