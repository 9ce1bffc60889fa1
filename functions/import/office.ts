import type { Result } from '../../shared/domain/kernel/result.ts';
import { approveCampaign, type ApprovalDesk } from '../../shared/use-cases/campaigns/approve-campaign.ts';
import { askForMails } from '../../shared/use-cases/campaigns/ask-for-mails.ts';
import { beginCampaign } from '../../shared/use-cases/campaigns/begin-campaign.ts';
import { draftCampaign } from '../../shared/use-cases/campaigns/draft-campaign.ts';
import { beginList, formForList } from '../../shared/use-cases/campaigns/lists/begin-list.ts';
import { checkList } from '../../shared/use-cases/campaigns/lists/check-list.ts';
import { approveList, turnDownList } from '../../shared/use-cases/campaigns/lists/decide-list.ts';
import { showList } from '../../shared/use-cases/campaigns/lists/show-list.ts';
import { takeList } from '../../shared/use-cases/campaigns/lists/take-list.ts';
import type { OfficeEvent } from '../../shared/use-cases/campaigns/office-event.ts';
import { scheduleReports } from '../../shared/use-cases/campaigns/schedule-reports.ts';
import { showInstrument } from '../../shared/use-cases/campaigns/show-instrument.ts';
import { type PeopleDesk, showPeople } from '../../shared/use-cases/campaigns/show-people.ts';
import {
  type ContextFilesDesk,
  formForContext,
  loadContextFile,
} from '../../shared/use-cases/context-files.ts';
import { closeCampaign } from '../../shared/use-cases/close-campaign.ts';
import type { Errands } from '../../shared/use-cases/ports/errands.ts';
import { type PreviewDesk, previewCampaign } from './preview.tsx';

export type OfficeDesk = ApprovalDesk &
  PeopleDesk &
  PreviewDesk &
  ContextFilesDesk & { readonly errands: Errands };

/** What the console asks for: it holds no list of people, and comes here for all that touches one. */
export function inOffice(desk: OfficeDesk, event: OfficeEvent): Promise<Result<unknown>> {
  switch (event.action) {
    case 'show-instrument':
      return showInstrument(desk, event.instrument);
    case 'draft-campaign':
      return draftCampaign(desk, event);
    case 'preview-campaign':
      return previewCampaign(desk, event.campaign);
    case 'approve-campaign':
      return approveCampaign(desk, event);
    case 'begin-campaign':
      return beginCampaign(desk, event);
    case 'ask-for-mails':
      return askForMails(desk, event);
    case 'schedule-reports':
      return scheduleReports(desk, event);
    case 'end-campaign':
      return closeCampaign(desk, event.campaign);
    case 'show-people':
      return showPeople(desk, event.campaign);
    case 'begin-list':
      return beginList(desk, event);
    case 'show-list':
      return showList(desk, event);
    case 'form-for-list':
      return formForList(desk, event);
    case 'check-list':
      return checkList(desk, event);
    case 'approve-list':
      return approveList(desk, event);
    case 'turn-down-list':
      return turnDownList(desk, event);
    case 'take-list':
      return takeList(desk, event);
    case 'form-for-context':
      return formForContext(desk, event);
    case 'load-context-file':
      return loadContextFile(desk, event);
  }
}
