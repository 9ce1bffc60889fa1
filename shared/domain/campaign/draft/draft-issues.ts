import { dayOf } from '../../kernel/calendar.ts';
import { isDay } from '../../kernel/ids.ts';
import type { Issue } from '../../kernel/problem.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import { clockOf } from '../clock-of.ts';
import { contextIssues } from '../context.ts';
import { detailIssues } from '../detail-issues.ts';
import type { CampaignDraft } from './campaign-draft.ts';

/** What is wrong with a draft beyond its form, each under the name of what was said. */
export function draftIssues(instrument: Instrument, draft: CampaignDraft, now: number): readonly Issue[] {
  return [
    ...contextIssues(instrument, draft.context ?? {}),
    ...detailIssues(draft, now),
    ...openingIssues(draft, dayOf(now)),
    ...(draft.closes === undefined && clockOf(instrument) === 'cohort'
      ? [{ at: 'closes', message: 'must be given: its figures are made once, when it has closed' }]
      : []),
  ];
}

function openingIssues({ opens, closes }: CampaignDraft, today: string): readonly Issue[] {
  if (opens === undefined) return [];
  if (!isDay(opens)) return [{ at: 'opens', message: `${opens} is no day of the calendar` }];
  if (opens < today) return [{ at: 'opens', message: `${opens} is over already` }];
  return closes !== undefined && opens > closes ? [{ at: 'opens', message: 'comes after the last day' }] : [];
}
