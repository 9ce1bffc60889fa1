import type { Release, ReleasedGroup, WordingDifference } from '../disclosure/release.ts';
import type { View } from './view.ts';

/** In the place of a change that may come from the words. */
export const BREAK = 'Break: wording changed';

export interface WaveBefore {
  readonly title: string;
  /** The day up to which its answers were counted. */
  readonly asAt: string;
  readonly group: ReleasedGroup;
  /** Ids of questions that it asked in other words, or as other questions: no change in them is called. */
  readonly broken: ReadonlySet<string>;
  readonly differs: readonly WordingDifference[];
}

/** The same place in the newest earlier wave of which it is known what it asked in the same words. */
export const waveBefore = (view: View): WaveBefore | undefined => wavesBefore(view)[0];

/** The same place in every earlier wave, the newest first. */
export const wavesBefore = ({ release, companions, subject }: View): readonly WaveBefore[] =>
  companions.wave.flatMap((wave) => {
    const group = wave.groups.find(({ id }) => id === subject.id);
    // New starters at another checkpoint are no earlier wave.
    const apart = wave.campaign.context?.['checkpoint'] !== release.campaign.context?.['checkpoint'];
    const differs = differencesOf(release, wave);
    return apart || differs === undefined || group === undefined
      ? []
      : [{ title: wave.campaign.title, asAt: wave.dataAsAt, group, differs, broken: brokenIn(differs) }];
  });

/** Undefined where the versions differ and nobody looked in what, as in releases made before that was kept. */
export function differencesOf(release: Release, wave: Release): readonly WordingDifference[] | undefined {
  const named = release.companions?.find(
    ({ why, campaign, clock }) => why === 'wave' && campaign === wave.campaign.id && clock === wave.clock,
  );
  return named?.differs ?? (wave.instrument.version === release.instrument.version ? [] : undefined);
}

/** A change in the Welsh alone is said, and breaks nothing. */
export const brokenIn = (differs: readonly WordingDifference[]): ReadonlySet<string> =>
  new Set(differs.filter(({ is }) => is !== 'translated').map(({ question }) => question));
