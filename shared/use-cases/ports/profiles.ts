import type { ProfileCounts } from '../../domain/answer/profile-cells.ts';

/** One person's profile answers, sealed alone to the key of a year. */
export interface ProfilePart {
  readonly region: string;
  readonly month: string;
  /** Its place in a random order. */
  readonly position: number;
  readonly sealed: Uint8Array;
}

/** One answer to one equality question, and nothing else of anybody. */
export interface EqualityAnswer {
  readonly question: string;
  readonly value: string;
}

export interface Profiles {
  /** Put if absent. */
  keepPart(campaign: string, year: string, part: ProfilePart): Promise<void>;
  /** Put if absent, under a name that says nothing. */
  keepEqualityAnswer(campaign: string, name: string, answer: EqualityAnswer): Promise<void>;
  equalityAnswers(campaign: string): AsyncIterable<EqualityAnswer>;
  parts(campaign: string, year: string, region: string): AsyncIterable<ProfilePart>;
  forgetPart(campaign: string, year: string, part: Omit<ProfilePart, 'sealed'>): Promise<void>;
  /** From here on no new part is sealed to the key of this year. */
  closeYear(campaign: string, year: string): Promise<void>;
  isClosed(campaign: string, year: string): Promise<boolean>;
  /** Put if absent; returns the counts that stand. */
  keepCounts(counts: ProfileCounts): Promise<ProfileCounts>;
}
