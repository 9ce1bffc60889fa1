import { campaignContext, contextValues, groupOf, isRead } from '../../instrument/context.ts';
import type { Instrument } from '../../instrument/instrument.ts';
import { parityOf } from '../../instrument/translation/in-language.ts';
import type { Estate } from '../../organisation/estate.ts';
import { clockOf } from '../clock-of.ts';
import { inviteeColumns } from '../invitee-columns.ts';

/** What somebody who drafts a campaign of an instrument has to say, and may. */
export interface InstrumentToDraft {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Whether it ends on a day, as all but the survey of leavers do. */
  readonly ends: boolean;
  readonly place: 'unit' | 'region' | 'campaign';
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  /** What is the same for everyone asked. Without `values` it is words joined by hyphens. */
  readonly context: readonly {
    readonly id: string;
    readonly values?: readonly string[];
    readonly required: boolean;
  }[];
  readonly columns: readonly string[];
  readonly texts: number;
  readonly welsh: number;
}

export function instrumentToDraft(
  instrument: Instrument,
  { regions }: Pick<Estate, 'regions'>,
): InstrumentToDraft {
  const { texts, welsh } = parityOf(instrument);
  return {
    id: instrument.id,
    version: instrument.version,
    title: instrument.title,
    ends: clockOf(instrument) === 'cohort',
    place: groupOf(instrument),
    regions: regions.map(({ code, name }) => ({ code, name })),
    context: campaignContext(instrument).map((value) => {
      const values = contextValues(instrument, value.id);
      return {
        id: value.id,
        required: isRead(instrument, value.id),
        ...(values !== undefined && { values }),
      };
    }),
    columns: inviteeColumns(instrument).names,
    texts,
    welsh,
  };
}
