import type { Release } from '../../disclosure/release.ts';
import { editionOf } from '../editions.ts';
import type { Companions } from '../view.ts';
import { ENGLISH } from './english.ts';
import type { Dictionary } from './in-welsh.ts';

/** The Welsh of a report that has an edition in Welsh: of Wales, of its units and of the whole nation. */
export function welshFor({ scopes }: Release, report: string, { welsh }: Companions): Dictionary | undefined {
  const place = scopes.find(({ scope }) => scope === editionOf(report).of);
  const read = place?.kind === 'nation' || [place?.name, place?.region?.name].includes(ENGLISH.places.wales);
  return read ? welsh : undefined;
}
