import type { Result } from '../../shared/domain/kernel/result.ts';
import { countProfiles } from '../../shared/use-cases/count-profiles.ts';
import type { ShuffleEvent } from '../../shared/use-cases/events.ts';
import { type KeyDesk, makeShuffleKey } from '../../shared/use-cases/make-shuffle-key.ts';
import type { CountDesk } from '../../shared/use-cases/profiles/count-region.ts';
import { runMonthlyShuffle } from '../../shared/use-cases/run-monthly-shuffle.ts';
import { shuffleEnvelopes } from '../../shared/use-cases/shuffle-envelopes.ts';

export type ShuffleActionsDesk = KeyDesk & CountDesk;

export function act(desk: ShuffleActionsDesk, event: ShuffleEvent): Promise<Result<unknown>> {
  switch (event.action) {
    case 'make-key':
      return makeShuffleKey(desk, event.campaign);
    case 'shuffle':
      return shuffleEnvelopes(desk, event);
    case 'scheduled':
      return runMonthlyShuffle(desk, event.time);
    case 'count-profiles':
      return countProfiles(desk, event);
  }
}
