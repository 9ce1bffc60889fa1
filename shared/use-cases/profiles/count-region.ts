import type { Answers } from '../../domain/answer/answers.ts';
import { countCells } from '../../domain/answer/profile-cells.ts';
import { decodeProfile, encodeProfile, PROFILE_BYTES } from '../../domain/answer/profile-part.ts';
import type { Groups } from '../ports/groups.ts';
import type { ProfilePart } from '../ports/profiles.ts';
import { openProfileYear, profileKeyName } from '../profile-year.ts';
import type { ShuffleRunDesk } from '../shuffle-envelopes.ts';
import type { Shuffle } from '../shuffle/shuffle-desk.ts';

export interface CountDesk extends ShuffleRunDesk {
  readonly groups: Pick<Groups, 'periods'>;
}

interface OpenedPart extends ProfilePart {
  readonly answers: Answers;
}

/** Counts the months of whole region periods. Other months are sealed again, to the key of the next open year. */
export async function countRegion(
  desk: CountDesk,
  { campaign, instrument, at }: Shuffle,
  year: string,
  privateKey: string,
): Promise<void> {
  const periods = await desk.groups.periods(campaign.id, at.region);
  const inPeriods = new Set(periods.flatMap(({ months }) => months));
  const parts: OpenedPart[] = [];
  for await (const part of desk.profiles.parts(campaign.id, year, at.region)) {
    parts.push({ ...part, answers: decodeProfile(await desk.box.open(privateKey, part.sealed)) });
  }
  if (parts.length === 0) return;
  const counted = parts.filter(({ month }) => inPeriods.has(month));
  const cells = countCells(
    instrument,
    counted.map(({ answers }) => answers),
    campaign.k,
  );
  const months = [...new Set(counted.map(({ month }) => month))].sort();
  const counts = { campaign: campaign.id, region: at.region, year, months, cells: [...cells] };
  // Another run may have seen fewer periods; the months that it counted stand.
  const standing = await desk.profiles.keepCounts(counts);
  await carryOver(
    desk,
    campaign.id,
    parts.filter(({ month }) => !standing.months.includes(month)),
  );
}

async function carryOver(desk: CountDesk, campaign: string, parts: readonly OpenedPart[]): Promise<void> {
  for (const { answers, ...part } of parts) {
    const year = await openProfileYear(desk, campaign, part.month);
    const publicKey = await desk.keys.publicKey(profileKeyName(campaign, year));
    if (publicKey === undefined) throw new Error('A profile year that is open has no key.');
    const sealed = await desk.box.sealTo(publicKey, encodeProfile(answers), PROFILE_BYTES);
    await desk.profiles.keepPart(campaign, year, { ...part, sealed });
  }
}
