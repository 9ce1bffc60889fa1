import { MAIL_TEXTS } from '../../shared/domain/campaign/mail/mail-texts.ts';
import type { ProgramTexts } from '../../shared/domain/instrument/translation/wording.ts';
import type { Result } from '../../shared/domain/kernel/result.ts';
import { addInstrument } from '../../shared/use-cases/add-instrument.ts';
import { addInvitees } from '../../shared/use-cases/add-invitees.ts';
import type { CampaignDesk } from '../../shared/use-cases/campaign-desk.ts';
import { askOpenly, changeOpenCode, type OpenDesk } from '../../shared/use-cases/ask-openly.ts';
import { changeEstate } from '../../shared/use-cases/change-estate.ts';
import { closeCampaign } from '../../shared/use-cases/close-campaign.ts';
import { correctCampaign } from '../../shared/use-cases/correct-campaign.ts';
import { createCampaign } from '../../shared/use-cases/create-campaign.ts';
import type { ImportEvent } from '../../shared/use-cases/import-event.ts';
import { type ContextDesk, importContext } from '../../shared/use-cases/import-context.ts';
import { type HistoryDesk, importHistory } from '../../shared/use-cases/import-history.ts';
import { loadPlan } from '../../shared/use-cases/improvement/load-plan.ts';
import { listCampaigns } from '../../shared/use-cases/list-campaigns.ts';
import { listContext } from '../../shared/use-cases/list-context.ts';
import { listDueReports } from '../../shared/use-cases/list-due-reports.ts';
import { listInstruments } from '../../shared/use-cases/list-instruments.ts';
import type { Actions } from '../../shared/use-cases/ports/actions.ts';
import { planMail } from '../../shared/use-cases/mail/plan-mail.ts';
import type { Wordings } from '../../shared/use-cases/ports/wordings.ts';
import { openDue, openOn } from '../../shared/use-cases/open-on-a-day.ts';
import { openCampaign } from '../../shared/use-cases/open-campaign.ts';
import { exportTranslation, importTranslation } from '../../shared/use-cases/translate.ts';
import { exportWording, importWording } from '../../shared/use-cases/translate-wording.ts';
import { REPORT_TEXTS } from '../../shared/use-cases/report-texts.ts';
import { INTERFACE_TEXTS } from '../../web/wording/interface-texts.ts';
import { inOffice, type OfficeDesk } from './office.ts';
import { preview, type PreviewDesk } from './preview.tsx';

export type ImportDesk = CampaignDesk &
  HistoryDesk &
  ContextDesk &
  PreviewDesk &
  OfficeDesk &
  OpenDesk & { readonly wordings: Wordings; readonly actions: Pick<Actions, 'add'> };

export function act(desk: ImportDesk, event: ImportEvent): Promise<Result<unknown>> {
  switch (event.action) {
    case 'create-campaign':
      return createCampaign(desk, event);
    case 'add-invitees':
      return addInvitees(desk, event);
    case 'plan-mail':
      return planMail(desk, event.campaign, event.mailPlan);
    case 'ask-openly':
      return askOpenly(desk, event);
    case 'change-open-code':
      return changeOpenCode(desk, event.campaign);
    case 'open-campaign':
      return openCampaign(desk, event.campaign);
    case 'open-on':
      return openOn(desk, event);
    case 'open-due':
      return openDue(desk);
    case 'correct-campaign':
      return correctCampaign(desk, event.campaign);
    case 'close-campaign':
      return closeCampaign(desk, event.campaign);
    case 'list-campaigns':
      return listCampaigns(desk);
    case 'list-due-reports':
      return listDueReports(desk, event.time);
    case 'list-instruments':
      return listInstruments(desk);
    case 'add-instrument':
      return addInstrument(desk, event);
    case 'preview-instrument':
      return preview(desk, event.previewed);
    case 'export-translation': {
      const program = programTexts(event.instrument);
      return program === undefined ? exportTranslation(desk, event.instrument) : exportWording(desk, program);
    }
    case 'import-translation': {
      const program = programTexts(idIn(event.file));
      return program === undefined ? importTranslation(desk, event) : importWording(desk, program, event);
    }
    case 'import-history':
      return importHistory(desk, { ...event, csv: Buffer.from(event.csv, 'base64') });
    case 'import-context':
      return importContext(desk, { ...event, csv: Buffer.from(event.csv) });
    case 'change-estate':
      return changeEstate(desk, event);
    case 'list-context':
      return listContext(desk);
    case 'load-action-plan':
      return loadPlan(desk);
    case 'show-instrument':
    case 'draft-campaign':
    case 'preview-campaign':
    case 'approve-campaign':
    case 'begin-campaign':
    case 'ask-for-mails':
    case 'schedule-reports':
    case 'end-campaign':
    case 'show-people':
    case 'begin-list':
    case 'show-list':
    case 'form-for-list':
    case 'check-list':
    case 'approve-list':
    case 'turn-down-list':
    case 'take-list':
    case 'form-for-context':
    case 'load-context-file':
      return inOffice(desk, event);
  }
}

/** Texts that are part of the program go out and come back as an instrument's do, by a name of their own. */
const programTexts = (id: unknown): ProgramTexts | undefined =>
  [INTERFACE_TEXTS, MAIL_TEXTS, REPORT_TEXTS].find((program) => program.id === id);

const idIn = (file: unknown): unknown =>
  typeof file === 'object' && file !== null && 'instrument' in file ? file.instrument : undefined;
