import type { InstrumentToDraft } from '../../../shared/domain/campaign/draft/instrument-to-draft.ts';
import { Slug } from '../../../shared/domain/kernel/ids.ts';
import { fail, type Result } from '../../../shared/domain/kernel/result.ts';
import type { ConsoleDesk } from '../desk.ts';

/** What drafting a campaign of an instrument takes. What cannot be the name of one is asked of nobody. */
export async function instrumentShown(
  { office }: Pick<ConsoleDesk, 'office'>,
  instrument: string,
): Promise<Result<InstrumentToDraft>> {
  return Slug.safeParse(instrument).success
    ? office.ask('show-instrument', { instrument })
    : fail({ kind: 'not-found', what: 'instrument' });
}
