import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { PeopleList } from '../../domain/campaign/list/people-list.ts';
import type { MailKind } from '../../domain/campaign/mail/kinds.ts';
import type { Result } from '../../domain/kernel/result.ts';
import type { ListShown } from '../campaigns/lists/show-list.ts';
import type { OfficeEvent } from '../campaigns/office-event.ts';
import type { InstrumentToDraft } from '../../domain/campaign/draft/instrument-to-draft.ts';
import type { PeopleShown } from '../campaigns/show-people.ts';
import type { ContextIntake } from '../../domain/context/intake.ts';
import type { InstrumentList } from '../list-instruments.ts';
import type { UploadForm } from './uploads.ts';

/** What the import function answers to each action that the console asks of it. */
export interface OfficeAnswers {
  readonly 'list-instruments': InstrumentList;
  readonly 'show-instrument': InstrumentToDraft;
  readonly 'draft-campaign': Campaign;
  readonly 'preview-campaign': { readonly html: string };
  readonly 'approve-campaign': Campaign;
  readonly 'begin-campaign': Campaign;
  readonly 'ask-for-mails': { readonly kind: MailKind };
  readonly 'schedule-reports': Campaign;
  readonly 'end-campaign': Campaign;
  readonly 'show-people': PeopleShown;
  readonly 'begin-list': PeopleList;
  readonly 'show-list': ListShown;
  readonly 'form-for-list': UploadForm;
  readonly 'check-list': PeopleList;
  readonly 'approve-list': PeopleList;
  readonly 'turn-down-list': PeopleList;
  readonly 'form-for-context': UploadForm;
  readonly 'load-context-file': ContextIntake;
}

type Asked = OfficeEvent | { readonly action: 'list-instruments' };

/** The way from the console to campaigns, who is asked by them, and files that are brought: questions to a function with a role of its own. */
export interface Office {
  ask<A extends keyof OfficeAnswers>(
    action: A,
    about: Omit<Extract<Asked, { readonly action: A }>, 'action'>,
  ): Promise<Result<OfficeAnswers[A]>>;
  /** Begins to take in the people of a list that was approved, and does not wait for it. */
  startTaking(list: { readonly campaign: string; readonly list: string }): Promise<void>;
}
