import type { Who } from '../../../shared/domain/campaign/campaign.ts';
import type { ConsoleContext } from '../context.ts';

/** Whoever is signed in, as campaigns name them. */
export function whoIn({ var: { staff } }: ConsoleContext): Who {
  if (staff === undefined) throw new Error('Nobody is signed in whose deed this is.');
  return { id: staff.id, name: staff.name };
}
