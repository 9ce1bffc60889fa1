import { campaignContext, contextFault, isRead } from '../instrument/context.ts';
import type { Instrument } from '../instrument/instrument.ts';
import type { Issue } from '../kernel/problem.ts';
import type { Campaign } from './campaign.ts';

interface Place {
  readonly unit: string;
  readonly region: string;
  readonly context?: Readonly<Record<string, string>> | undefined;
}

/**
 * All that conditions can read of a link: what is everyone's, then what is this person's. An open link knows nobody's
 * place: neither region nor round stands in it, and questions that a personal link answers are asked.
 */
export function contextOf(
  campaign: Pick<Campaign, 'id' | 'context' | 'selfSelected'>,
  { unit, region, context }: Place,
): Readonly<Record<string, string>> {
  if (campaign.selfSelected !== undefined) return campaign.context ?? {};
  return {
    ...campaign.context,
    ...context,
    campaign: campaign.id,
    region,
    ...(unit !== '' && { unit }),
  };
}

/** What is wrong with the values that are said when a campaign is made. One that a condition reads must be said. */
export function contextIssues(
  instrument: Instrument,
  given: Readonly<Record<string, string>>,
): readonly Issue[] {
  const known = campaignContext(instrument);
  return [
    ...Object.entries(given).flatMap(([id, value]) => {
      const at = `context ${id}`;
      if (!known.some((one) => one.id === id))
        return [{ at, message: `is nothing that ${instrument.id} is told` }];
      const message = contextFault(instrument, id, value);
      return message === undefined ? [] : [{ at, message }];
    }),
    ...known
      .filter(({ id }) => isRead(instrument, id) && !Object.hasOwn(given, id))
      .map(({ id }) => ({ at: `context ${id}`, message: 'must be given: what is asked depends on it' })),
  ];
}
