import { probationEstate } from '../../domain/organisation/probation-estate.ts';
import type { Estate } from '../../domain/organisation/estate.ts';
import type { Campaigns } from '../ports/campaigns.ts';
import type { ContentHash } from '../ports/content-hash.ts';
import type { ContextVersions } from '../ports/context-versions.ts';
import type { Files } from '../ports/files.ts';
import type { Clock } from '../ports/machine.ts';
import { estateToday } from '../estate-today.ts';
import type { NewestContextDesk } from '../newest-context.ts';

/** What the page of a place needs: counts that the service holds, and no answer. */
export interface WheelDesk {
  readonly campaigns: Pick<Campaigns, 'estateToday'>;
  readonly context: Omit<ContextVersions, 'keepVersion'>;
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
  readonly clock: Clock;
}

export const estateOf = ({ campaigns }: Pick<WheelDesk, 'campaigns'>): Promise<Estate> =>
  estateToday({ campaigns, estate: probationEstate });

export const contextReading = ({ context, workings, sha256 }: WheelDesk): NewestContextDesk => ({
  versions: context,
  workings,
  sha256,
});
