import type { Instrument } from '../instrument/instrument.ts';
import type { Campaign } from './campaign.ts';

/** People leave all year; everyone else is asked for once: a wave, a recruitment round, a checkpoint. */
export const clockOf = ({ audience }: Instrument): Campaign['clock'] =>
  audience === 'leaver' ? 'rolling' : 'cohort';
