import type { Invitation } from '../invitation.ts';

/** How far the people of a unit can be reached: counts of people who were listed, and nothing of who has answered. */
export interface UnitCoverage {
  readonly unit: string;
  readonly region: string;
  readonly listed: number;
  /** A mail was handed over, or a letter printed. */
  readonly invited: number;
  /** Their address takes no mail, or a mail did not go out. */
  readonly unreached: number;
}

type Reached = Pick<Invitation, 'unit' | 'region' | 'invited' | 'lettered' | 'unsent'>;

/** `takesNone`: the addresses that bounced, or whose owners complained. A letter reaches whoever has no mail. */
export function coverageOf(
  invitations: readonly Reached[],
  takesNone: (invitation: Reached) => boolean,
): readonly UnitCoverage[] {
  const units = new Map<
    string,
    { unit: string; region: string; listed: number; invited: number; unreached: number }
  >();
  for (const invitation of invitations) {
    const { unit, region, invited, lettered, unsent } = invitation;
    const key = `${region}#${unit}`;
    const row = units.get(key) ?? { unit, region, listed: 0, invited: 0, unreached: 0 };
    const isUnreached = lettered !== true && (unsent !== undefined || takesNone(invitation));
    row.listed += 1;
    row.invited += invited === true || lettered === true ? 1 : 0;
    row.unreached += isUnreached ? 1 : 0;
    units.set(key, row);
  }
  return [...units].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row);
}
