import type { Instrument } from '../instrument/instrument.ts';
import type { Estate } from '../organisation/estate.ts';
import { inviteeColumns } from './invitee-columns.ts';

/** Where figures are formed for a whole campaign, everyone asked is of one region. */
export const EVERYONE = { code: 'ALL', name: 'Everyone who was asked' } as const;

/** The one group of an open link. Its name stands beside every figure, in every format. */
export const SELF_SELECTED = {
  code: EVERYONE.code,
  name: 'Self-selected: people who chose to answer',
} as const;

/** The organisation as an instrument needs it: no smaller group than the one its figures are formed for. */
export function estateFor(instrument: Instrument, estate: Estate): Estate {
  const { place } = inviteeColumns(instrument);
  if (place === 'unit') return estate;
  return { ...estate, units: [], regions: place === 'region' ? estate.regions : [EVERYONE] };
}
