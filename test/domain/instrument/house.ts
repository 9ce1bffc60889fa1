import { catalogue } from '../../../shared/domain/instrument/catalogue.ts';
import { equalityInstrument } from '../../../shared/domain/instrument/equality.ts';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import type { Context } from './people.ts';

const HOUSE = catalogue();

export const house = (id: string): Instrument => {
  const found = HOUSE.find((instrument) => instrument.id === id);
  if (found === undefined) throw new Error(`no instrument ${id}`);
  return found;
};

const starter = (checkpoint: string): Context => ({ unit: 'N03A', checkpoint, cohort: '2026-04' });

/** Every instrument with every kind of link that changes what is asked. */
export const ASKED: readonly (readonly [string, Instrument, Context])[] = [
  ['the exit interview', house('exit-interview'), { unit: 'N03A', campaign: 'leavers' }],
  ['a wave of psychological safety', house('psychological-safety'), { unit: 'N03A', wave: 'spring' }],
  ['candidate feedback by invitation', house('candidate-feedback'), { region: 'N03', campaign: 'round' }],
  ['candidate feedback by an open link', house('candidate-feedback'), { region: 'N03', month: '2026-05' }],
  ['assessor feedback', house('assessor-feedback'), { campaign: 'round' }],
  ['the new-starter check at 3 months', house('new-starter-check'), starter('3m')],
  ['the new-starter check at 12 months', house('new-starter-check'), starter('12m')],
  ['the equality questions', equalityInstrument(), {}],
];
