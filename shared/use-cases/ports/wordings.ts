import type { Wording } from '../../domain/instrument/translation/wording.ts';

/** What translators have signed off of the texts that are part of the program. */
export interface Wordings {
  get(id: string): Promise<Wording | undefined>;
  /** False where it is no longer at the revision before this one. */
  keep(id: string, wording: Wording): Promise<boolean>;
}
