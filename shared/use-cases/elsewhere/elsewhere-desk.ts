import type { Campaigns } from '../ports/campaigns.ts';
import type { ContentHash } from '../ports/content-hash.ts';
import type { Files } from '../ports/files.ts';
import type { Groups } from '../ports/groups.ts';
import type { LedgerHead } from '../ports/ledger.ts';
import type { Clock } from '../ports/machine.ts';

export interface ElsewhereDesk {
  readonly campaigns: Pick<Campaigns, 'get' | 'instrument' | 'estate'>;
  readonly groups: Pick<Groups, 'periods'>;
  readonly workings: Pick<Files, 'get' | 'keep'>;
  readonly ledger: LedgerHead;
  readonly clock: Clock;
  readonly sha256: ContentHash;
}
