import { campaignContext, contextValues } from '../domain/instrument/context.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { matchIssues } from '../domain/instrument/matched-items.ts';
import { type Minutes, modelledMinutes } from '../domain/instrument/minutes.ts';
import { parityOf } from '../domain/instrument/translation/in-language.ts';
import type { Issue } from '../domain/kernel/problem.ts';
import { ok, type Result } from '../domain/kernel/result.ts';
import { findInstrument, type InstrumentDesk, instrumentIds } from './find-instrument.ts';

/** What an operator sees of an instrument. */
export interface InstrumentLine {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly audience: string;
  readonly minutes: Minutes;
  /** What its authors wanted it to take. The pages say what the model does. */
  readonly target: readonly number[];
  readonly welsh: { readonly texts: number; readonly welsh: number; readonly stale: number };
}

export interface InstrumentList {
  readonly instruments: readonly InstrumentLine[];
  /** What keeps matched items from being compared. */
  readonly matches: readonly Issue[];
}

export async function listInstruments(desk: InstrumentDesk): Promise<Result<InstrumentList>> {
  const found: Instrument[] = [];
  for (const id of await instrumentIds(desk)) {
    const instrument = await findInstrument(desk, id);
    if (instrument.ok) found.push(instrument.value);
  }
  return ok({ instruments: found.map(instrumentLine), matches: matchIssues(found) });
}

export function instrumentLine(instrument: Instrument): InstrumentLine {
  const { id, version, title, audience, target_minutes: target } = instrument;
  const { texts, welsh, stale } = parityOf(instrument);
  // The first of the values that a campaign can have: at a new starter's first checkpoint the most is asked.
  const context = campaignContext(instrument).map((value) => [
    value.id,
    contextValues(instrument, value.id)?.[0] ?? 'any',
  ]);
  const minutes = modelledMinutes(instrument, { campaign: 'any', ...Object.fromEntries(context) });
  return { id, version, title, audience, minutes, target, welsh: { texts, welsh, stale: stale.length } };
}
