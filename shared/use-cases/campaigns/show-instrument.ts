import {
  type InstrumentToDraft,
  instrumentToDraft,
} from '../../domain/campaign/draft/instrument-to-draft.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { CampaignDesk } from '../campaign-desk.ts';
import { estateToday } from '../estate-today.ts';
import { findInstrument } from '../find-instrument.ts';

export async function showInstrument(desk: CampaignDesk, id: string): Promise<Result<InstrumentToDraft>> {
  const found = await findInstrument(desk, id);
  return found.ok ? ok(instrumentToDraft(found.value, await estateToday(desk))) : found;
}
