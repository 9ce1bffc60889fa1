import type { Solver } from '../../domain/disclosure/proof/linear-program.ts';
import type { Campaigns } from '../ports/campaigns.ts';
import type { ContentHash } from '../ports/content-hash.ts';
import type { Cuts } from '../ports/cuts.ts';
import type { Files } from '../ports/files.ts';
import type { Groups } from '../ports/groups.ts';
import type { LedgerHead } from '../ports/ledger.ts';
import type { Clock } from '../ports/machine.ts';
import type { Profiles } from '../ports/profiles.ts';

/** What tables beside the reports need: released figures, and counts by profile; no answers, and no tally. */
export interface CutDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'instrument' | 'estate'>;
  readonly groups: Pick<Groups, 'periods'>;
  readonly profiles: Pick<Profiles, 'counts'>;
  readonly cuts: Cuts;
  readonly ledger: LedgerHead;
  readonly workings: Pick<Files, 'get' | 'keep'>;
  readonly clock: Clock;
  readonly sha256: ContentHash;
  readonly solver: Solver;
}
