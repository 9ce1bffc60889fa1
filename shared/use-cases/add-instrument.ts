import { checkInstrument } from '../domain/instrument/check-instrument.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { supplyWording } from '../domain/instrument/supply-wording.ts';
import { remembered } from '../domain/instrument/translation/memory.ts';
import { byVersion } from '../domain/instrument/version.ts';
import type { Problem } from '../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { InstrumentDesk } from './find-instrument.ts';
import { type InstrumentLine, instrumentLine } from './list-instruments.ts';

export interface NewInstrument {
  /** Parsed JSON: see the instruments that come with the product. */
  readonly instrument: unknown;
  /** Texts of a tenant's own for questions that wait for them. */
  readonly wording?: unknown;
  readonly dryRun: boolean;
}

/** Another instrument, or another version of one, as data. A version that stands never changes. */
export async function addInstrument(
  desk: InstrumentDesk,
  { instrument: json, wording, dryRun }: NewInstrument,
): Promise<Result<InstrumentLine>> {
  const checked = wording === undefined ? checkInstrument(json) : supplyWording(json, wording);
  if (!checked.ok) return checked;
  const instrument = remembered(checked.value);
  const house = desk.catalogue.find(({ id }) => id === instrument.id);
  if (house !== undefined && byVersion(house.version, instrument.version) >= 0) {
    return fail(standing(instrument, `comes with the product in version ${house.version}`));
  }
  if (!dryRun && !(await desk.instruments.keep(instrument))) {
    return fail(standing(instrument, 'is stored with other content'));
  }
  return ok(instrumentLine(instrument));
}

export const standing = ({ id, version }: Instrument, how: string): Problem => ({
  kind: 'conflict',
  what: `Version ${version} of ${id} ${how}. Give the new one a later version.`,
});
