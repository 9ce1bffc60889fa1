import type { CampaignDraft } from '../../../shared/domain/campaign/draft/campaign-draft.ts';
import type { Step, StepTaken } from '../../../shared/domain/campaign/draft/steps.ts';
import { askDecision, type ListDecision } from '../../../shared/use-cases/campaigns/lists/ask-decision.ts';
import { takeStep } from '../../../shared/use-cases/campaigns/take-step.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { whoIn } from './who-in.ts';

export const draftNew = (desk: ConsoleDesk, c: ConsoleContext, draft: CampaignDraft) =>
  auditedHere(desk, c, { what: 'campaign drafted', target: { campaign: draft.id } }, () =>
    desk.office.ask('draft-campaign', { by: whoIn(c), isNew: true, draft }),
  );

/** `design`: the hash of what was looked at. */
export const changeDraft = (
  desk: ConsoleDesk,
  c: ConsoleContext,
  draft: CampaignDraft,
  design: string | undefined,
) =>
  auditedHere(desk, c, { what: 'draft of a campaign changed', target: { campaign: draft.id } }, () =>
    desk.office.ask('draft-campaign', { by: whoIn(c), isNew: false, draft, design }),
  );

export const stepCampaign = (desk: ConsoleDesk, c: ConsoleContext, campaign: string, taken: StepTaken) =>
  auditedHere(desk, c, { what: STEPS[taken.step], target: { campaign } }, () =>
    takeStep(desk, campaign, whoIn(c), taken),
  );

const STEPS: Readonly<Record<Step, string>> = {
  approve: 'campaign approved',
  open: 'campaign opened',
  invite: 'invitations asked for',
  remind: 'reminders asked for',
  close: 'campaign closed',
};

export const beginList = (desk: ConsoleDesk, c: ConsoleContext, campaign: string) =>
  auditedHere(desk, c, { what: 'list of people begun', target: { campaign } }, () =>
    desk.office.ask('begin-list', { campaign, by: whoIn(c) }),
  );

interface NamedList {
  readonly campaign: string;
  readonly list: string;
}

export const decideOnList = (
  desk: ConsoleDesk,
  c: ConsoleContext,
  named: NamedList,
  decision: ListDecision,
) =>
  auditedHere(desk, c, { what: DECISIONS[decision], target: { ...named } }, () =>
    askDecision(desk, named, whoIn(c), decision),
  );

const DECISIONS: Readonly<Record<ListDecision, string>> = {
  check: 'list of people checked',
  approve: 'list of people approved',
  take: 'list of people taken in again',
  'turn-down': 'list of people turned down',
};
