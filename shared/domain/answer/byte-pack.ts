import * as z from 'zod/mini';
import { type Codes, planesOf } from './bit-planes.ts';
import { SlipPack, WORD } from './slip-pack.ts';

/**
 * How slips were packed before planes of bits: one byte a slip and choice, four (little-endian) a slip and several
 * choices, and for each slip in two bytes the place of its unit in `units`; slips in random order.
 */
const BytePack = z.object({
  instrument: SlipPack.shape.instrument,
  n: SlipPack.shape.n,
  units: z.array(z.string()),
  unit: z.instanceof(Uint8Array),
  columns: z.record(z.string(), z.instanceof(Uint8Array)),
});

/** A pack of either form, read as planes. */
export const EitherPack = z.union([SlipPack, z.pipe(BytePack, z.transform(toPlanes))]);

function toPlanes({ instrument, n, units, unit, columns }: z.infer<typeof BytePack>): SlipPack {
  const places = new Uint16Array(unit.slice().buffer);
  const order = Array.from(places.keys()).toSorted((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  return {
    instrument,
    n,
    units,
    sizes: units.map((_, at) => places.filter((place) => place === at).length),
    ...planesOf(
      n,
      Object.entries(columns).map(([id, bytes]) => codesOf(id, bytes, order)),
    ),
  };
}

function codesOf(id: string, bytes: Uint8Array, order: readonly number[]): Codes {
  const read = bytes.length === order.length ? bytes : new Uint32Array(bytes.slice().buffer);
  const codes = order.map((slip) => read[slip] ?? 0);
  return { id, bits: WORD - Math.clz32(codes.reduce((any, code) => any | code, 0)), codes };
}
