import { type Campaign, versionsOf } from '../domain/campaign/campaign.ts';
import {
  compareVersions,
  isCorrection,
  type QuestionComparison,
} from '../domain/instrument/compare-versions.ts';
import { equalityInstrument } from '../domain/instrument/equality.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { dayOf } from '../domain/kernel/calendar.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { standing } from './add-instrument.ts';
import type { CampaignDesk } from './campaign-desk.ts';
import { findEquality, findInstrument } from './find-instrument.ts';

export interface Correction {
  readonly campaign: Campaign;
  /** Questions whose words differ, those of the equality questions among them. */
  readonly reworded: readonly string[];
}

/** What a part of a campaign asks in the place of what it asked; undefined where it asks the newest already. */
interface Change {
  readonly newest: Instrument;
  readonly reworded: readonly string[];
}

/**
 * Asks the newest version of the campaign's instrument from now on, and of the equality questions that follow it, where
 * they differ in words alone. Answers on their way, and those sent, keep the version they were given under.
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
  const instrument = await newInstrument(desk, campaign);
  if (!instrument.ok) return instrument;
  const equality = await newEquality(desk, campaign);
  if (!equality.ok) return equality;
  const changes = [instrument.value, equality.value].flatMap((change) => change ?? []);
  if (changes.length === 0) return ok({ campaign, reworded: [] });
  for (const { newest } of changes) {
    if (!(await desk.campaigns.keepInstrument(newest))) {
      return fail(standing(newest, 'is stored with other content'));
    }
  }
  const { version } = campaign.instrument;
  const corrected: Campaign = {
    ...campaign,
    ...(instrument.value && {
      instrument: { ...campaign.instrument, version: instrument.value.newest.version },
      earlier: [...(campaign.earlier ?? []), { version, until: dayOf(desk.clock.now()) }],
    }),
    ...(equality.value && { equalityVersion: equality.value.newest.version }),
  };
  if (await desk.campaigns.correct(corrected, version)) {
    return ok({ campaign: corrected, reworded: changes.flatMap(({ reworded }) => reworded) });
  }
  return fail({ kind: 'conflict', what: `The campaign ${id} was changed by someone else at the same time.` });
}

async function newInstrument(desk: CampaignDesk, campaign: Campaign): Promise<Result<Change | undefined>> {
  const { id, version } = campaign.instrument;
  const newest = await findInstrument(desk, id);
  if (!newest.ok) return newest;
  if (versionsOf(campaign).includes(newest.value.version)) return ok(undefined);
  const asked = await desk.campaigns.instrument(id, version);
  if (asked === undefined) return fail({ kind: 'not-found', what: `instrument ${id} ${version}` });
  return changeOf(asked, newest.value);
}

/** Their answers are counted alone, once a year: no version stands beside them. */
async function newEquality(desk: CampaignDesk, campaign: Campaign): Promise<Result<Change | undefined>> {
  if (campaign.equality !== true) return ok(undefined);
  const house = equalityInstrument();
  const version = campaign.equalityVersion ?? house.version;
  const newest = await findEquality(desk);
  if (!newest.ok) return newest;
  if (newest.value.version === version) return ok(undefined);
  const asked = version === house.version ? house : await desk.campaigns.instrument(house.id, version);
  if (asked === undefined) return fail({ kind: 'not-found', what: `instrument ${house.id} ${version}` });
  return changeOf(asked, newest.value);
}

function changeOf(asked: Instrument, newest: Instrument): Result<Change> {
  const compared = compareVersions(asked, newest).filter(({ is }) => is !== 'same');
  return isCorrection(asked, newest)
    ? ok({ newest, reworded: compared.map(({ id }) => id) })
    : fail({ kind: 'not-allowed', why: notWordsAlone(newest.version, compared) });
}

function notWordsAlone(version: string, compared: readonly QuestionComparison[]): string {
  const changed = compared
    .filter(({ is }) => is !== 'reworded' && is !== 'translated')
    .map(({ id, is }) => `${id} (${is})`);
  const what = changed.length === 0 ? 'what is kept of an answer' : changed.join(', ');
  return `Version ${version} changes more than words: ${what}. Answers would not compare, so it needs a campaign of its own.`;
}
