import type { CampaignDesk } from '../../campaign-desk.ts';
import type { ContentHash } from '../../ports/content-hash.ts';
import type { ContextVersions } from '../../ports/context-versions.ts';
import type { Files } from '../../ports/files.ts';
import type { Random } from '../../ports/machine.ts';
import type { PeopleLists } from '../../ports/people-lists.ts';
import type { Uploads } from '../../ports/uploads.ts';

/** What taking in an uploaded list of people needs. */
export interface ListDesk extends CampaignDesk {
  readonly lists: PeopleLists;
  readonly uploads: Uploads;
  readonly hash: ContentHash;
  readonly random: Random;
  /** Staffing extracts, which lists are held against. */
  readonly versions: Pick<ContextVersions, 'versions'>;
  readonly workings: Pick<Files, 'get'>;
}
