import type { EqualityCounts } from '../../domain/answer/equality-counts.ts';
import type { ProfileCounts } from '../../domain/answer/profile-cells.ts';

/** One person's profile answers, sealed alone to the key of a year. */
export interface ProfilePart {
  readonly region: string;
  readonly month: string;
  /** Its place in a random order. */
  readonly position: number;
  readonly sealed: Uint8Array;
}

/** One person's answer to one equality question, sealed alone to the key of a year: no two of theirs meet. */
export interface EqualityPart extends ProfilePart {
  readonly question: string;
}

export interface Profiles {
  /** Put if absent. */
  keepPart(campaign: string, year: string, part: ProfilePart): Promise<void>;
  /** Put if absent. */
  keepEqualityPart(campaign: string, year: string, part: EqualityPart): Promise<void>;
  equalityParts(campaign: string, year: string): AsyncIterable<EqualityPart>;
  forgetEqualityPart(campaign: string, year: string, part: Omit<EqualityPart, 'sealed'>): Promise<void>;
  parts(campaign: string, year: string, region: string): AsyncIterable<ProfilePart>;
  forgetPart(campaign: string, year: string, part: Omit<ProfilePart, 'sealed'>): Promise<void>;
  /** From here on no new part is sealed to the key of this year. */
  closeYear(campaign: string, year: string): Promise<void>;
  isClosed(campaign: string, year: string): Promise<boolean>;
  /** Put if absent; returns the counts that stand. */
  keepCounts(counts: ProfileCounts): Promise<ProfileCounts>;
  /** A year's counts, by region. */
  counts(campaign: string, year: string): Promise<readonly ProfileCounts[]>;
  /** Put if absent; returns the counts that stand. */
  keepEqualityCounts(counts: EqualityCounts): Promise<EqualityCounts>;
}
