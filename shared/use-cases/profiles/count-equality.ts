import {
  countEqualityCells,
  decodeEqualityAnswer,
  EQUALITY_BYTES,
} from '../../domain/answer/equality-counts.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import type { EqualityPart } from '../ports/profiles.ts';
import { openProfileYear, profileKeyName } from '../profile-year.ts';
import type { Shuffle } from '../shuffle/shuffle-desk.ts';
import type { CountDesk } from './count-region.ts';

/** Counts a year's equality answers of all regions together. Those of other months wait, as profile parts do. */
export async function countEquality(
  desk: CountDesk,
  campaign: Campaign,
  shuffles: readonly Shuffle[],
  year: string,
  privateKey: string,
): Promise<void> {
  const parts: EqualityPart[] = [];
  for await (const part of desk.profiles.equalityParts(campaign.id, year)) parts.push(part);
  if (parts.length === 0) return;
  const inPeriods = await countedShuffles(desk, shuffles);
  const counted = parts.filter((part) => inPeriods.has(shuffleOf(part)));
  const answers = [];
  for (const { question, sealed } of counted) {
    answers.push({ question, value: decodeEqualityAnswer(await desk.box.open(privateKey, sealed)) });
  }
  const standing = await desk.profiles.keepEqualityCounts({
    campaign: campaign.id,
    year,
    shuffles: [...new Set(counted.map(shuffleOf))].sort(),
    cells: [...countEqualityCells(answers, campaign.k)],
  });
  // Another run may have seen fewer periods; what it counted stands.
  for (const part of parts.filter((one) => !standing.shuffles.includes(shuffleOf(one)))) {
    await carryOver(desk, campaign.id, part, privateKey);
  }
}

const shuffleOf = ({ region, month }: Pick<EqualityPart, 'region' | 'month'>): string => `${region}#${month}`;

async function countedShuffles(desk: CountDesk, shuffles: readonly Shuffle[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { at } of shuffles) {
    for (const { months } of await desk.groups.periods(at.campaign, at.region)) {
      for (const month of months) found.add(shuffleOf({ region: at.region, month }));
    }
  }
  return found;
}

async function carryOver(
  desk: CountDesk,
  campaign: string,
  part: EqualityPart,
  privateKey: string,
): Promise<void> {
  const year = await openProfileYear(desk, campaign, part.month);
  const publicKey = await desk.keys.publicKey(profileKeyName(campaign, year));
  if (publicKey === undefined) throw new Error('A profile year that is open has no key.');
  const sealed = await desk.box.sealTo(
    publicKey,
    await desk.box.open(privateKey, part.sealed),
    EQUALITY_BYTES,
  );
  await desk.profiles.keepEqualityPart(campaign, year, { ...part, sealed });
}
