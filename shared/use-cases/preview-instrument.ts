import { checkInstrument } from '../domain/instrument/check-instrument.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { supplyWording } from '../domain/instrument/supply-wording.ts';
import { remembered } from '../domain/instrument/translation/memory.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import { findInstrument, type InstrumentDesk } from './find-instrument.ts';

/** The name of an instrument, or a draft that nothing is kept of: parsed JSON, and a tenant's texts. */
export type Previewed = { readonly id: string } | { readonly draft: unknown; readonly wording?: unknown };

/** What a preview is made of: a draft has to be whole to be shown, and everything that is wrong with it is said. */
export async function previewInstrument(
  desk: InstrumentDesk,
  previewed: Previewed,
): Promise<Result<Instrument>> {
  if ('id' in previewed) return findInstrument(desk, previewed.id);
  const { draft, wording } = previewed;
  const checked = wording === undefined ? checkInstrument(draft) : supplyWording(draft, wording);
  return checked.ok ? ok(remembered(checked.value)) : checked;
}
