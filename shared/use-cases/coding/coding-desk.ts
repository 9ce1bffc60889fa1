import type { Campaigns } from '../ports/campaigns.ts';
import type { Codebooks, Codings, Quotes } from '../ports/codings.ts';
import type { CommentsRead } from '../ports/comments.ts';
import type { ContentHash } from '../ports/content-hash.ts';
import type { Files } from '../ports/files.ts';
import type { Groups } from '../ports/groups.ts';
import type { Random } from '../ports/machine.ts';
import type { NameList } from '../ports/name-list.ts';

/** All that coding works with: texts by region, and nothing that knows a unit, a link or a slip. */
export interface CodingDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'list' | 'instrument' | 'estate'>;
  readonly comments: CommentsRead;
  readonly codings: Codings;
  readonly quotes: Quotes;
  readonly codebooks: Codebooks;
  readonly names: NameList;
  readonly groups: Pick<Groups, 'periods'>;
  readonly workings: Pick<Files, 'keep'>;
  readonly sha256: ContentHash;
  readonly random: Random;
}
