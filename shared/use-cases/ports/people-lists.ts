import type { PeopleList } from '../../domain/campaign/list/people-list.ts';

/** What became of each list of people. */
export interface PeopleLists {
  /** The newest first. */
  all(campaign: string): Promise<readonly PeopleList[]>;
  get(campaign: string, id: string): Promise<PeopleList | undefined>;
  /** False where there is one of this id. */
  add(list: PeopleList): Promise<boolean>;
  /** Only where what stands is in this state. */
  change(list: PeopleList, from: PeopleList['state']): Promise<boolean>;
}
