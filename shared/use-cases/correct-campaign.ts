import { type Campaign, versionsOf } from '../domain/campaign/campaign.ts';
import {
  compareVersions,
  isCorrection,
  type QuestionComparison,
} from '../domain/instrument/compare-versions.ts';
import { dayOf } from '../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { standing } from './add-instrument.ts';
import type { CampaignDesk } from './campaign-desk.ts';
import { findInstrument } from './find-instrument.ts';

export interface Correction {
  readonly campaign: Campaign;
  /** Questions whose words differ. */
  readonly reworded: readonly string[];
}

/**
 * Asks the newest version of the campaign's instrument from now on, where it differs in words alone. Answers on their
 * way, and those sent, keep the version they were given under.
 */
export async function correctCampaign(desk: CampaignDesk, id: string): Promise<Result<Correction>> {
  const campaign = await desk.campaigns.get(id);
  if (campaign === undefined) return fail({ kind: 'not-found', what: `campaign ${id}` });
  if (campaign.status !== 'open') {
    return fail({
      kind: 'not-allowed',
      why: `The campaign ${id} is ${campaign.status}: an open one is corrected.`,
    });
  }
  const { id: instrumentId, version } = campaign.instrument;
  const newest = await findInstrument(desk, instrumentId);
  if (!newest.ok) return newest;
  const asked = await desk.campaigns.instrument(instrumentId, version);
  if (asked === undefined) return fail({ kind: 'not-found', what: `instrument ${instrumentId} ${version}` });
  const reworded = compareVersions(asked, newest.value).filter(({ is }) => is !== 'same');
  if (versionsOf(campaign).includes(newest.value.version)) return ok({ campaign, reworded: [] });
  if (!isCorrection(asked, newest.value)) {
    return fail({ kind: 'not-allowed', why: notWordsAlone(newest.value.version, reworded) });
  }
  if (!(await desk.campaigns.keepInstrument(newest.value))) {
    return fail(standing(newest.value, 'is stored with other content'));
  }
  const corrected: Campaign = {
    ...campaign,
    instrument: { id: instrumentId, version: newest.value.version },
    earlier: [...(campaign.earlier ?? []), { version, until: dayOf(desk.clock.now()) }],
  };
  if (await desk.campaigns.correct(corrected, version)) {
    return ok({ campaign: corrected, reworded: reworded.map((question) => question.id) });
  }
  return fail({ kind: 'conflict', what: `The campaign ${id} was changed by someone else at the same time.` });
}

function notWordsAlone(version: string, compared: readonly QuestionComparison[]): string {
  const changed = compared.filter(({ is }) => is !== 'reworded').map(({ id, is }) => `${id} (${is})`);
  const what = changed.length === 0 ? 'what is kept of an answer' : changed.join(', ');
  return `Version ${version} changes more than words: ${what}. Answers would not compare, so it needs a campaign of its own.`;
}
