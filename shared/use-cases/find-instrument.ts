import { equalityInstrument } from '../domain/instrument/equality.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { byVersion } from '../domain/instrument/version.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { Instruments } from './ports/instruments.ts';

export interface InstrumentDesk {
  /** Those that come with the product. */
  readonly catalogue: readonly Instrument[];
  readonly instruments: Instruments;
}

export const DEFAULT_INSTRUMENT = 'exit-interview';

/** The newest version of an instrument, whether it came with the product or was added. */
export async function findInstrument(desk: InstrumentDesk, id: string): Promise<Result<Instrument>> {
  const house = desk.catalogue.find((one) => one.id === id);
  const newest = (await addedTo(desk))
    .filter((one) => one.id === id)
    .map(({ version }) => version)
    .toSorted(byVersion)
    .at(-1);
  const isNewer = newest !== undefined && (house === undefined || byVersion(house.version, newest) < 0);
  const found = isNewer ? await desk.instruments.get(id, newest) : house;
  if (found !== undefined) return ok(found);
  const known = await instrumentIds(desk);
  return fail({ kind: 'not-found', what: `instrument ${id}. There are ${known.join(', ')}` });
}

/** The equality questions as they are translated now. They are asked after another instrument, and never alone. */
export const findEquality = (desk: InstrumentDesk): Promise<Result<Instrument>> =>
  findInstrument({ ...desk, catalogue: [equalityInstrument()] }, equalityInstrument().id);

export async function instrumentIds(desk: InstrumentDesk): Promise<readonly string[]> {
  const added = (await addedTo(desk)).map(({ id }) => id);
  return [...new Set([...desk.catalogue.map(({ id }) => id), ...added])];
}

async function addedTo({ catalogue, instruments }: InstrumentDesk) {
  const { id: equality } = equalityInstrument();
  const known = catalogue.some(({ id }) => id === equality);
  return (await instruments.versions()).filter(({ id }) => known || id !== equality);
}
