import type { ReleasedScope } from '../disclosure/release.ts';

/** full: for its named readers. staff: for all staff of a place. pack: the nation with its spread between units. */
export type Edition = 'full' | 'staff' | 'pack';

/** A report's scope says its edition: `staff-region-N03` is the staff summary of `region-N03`. */
export function editionOf(scope: string): { readonly edition: Edition; readonly of: string } {
  if (scope === 'pack-nation') return { edition: 'pack', of: 'nation' };
  return scope.startsWith('staff-')
    ? { edition: 'staff', of: scope.slice('staff-'.length) }
    : { edition: 'full', of: scope };
}

/** The reports that one scope of a release has: regions and the nation have more than one. */
export const editionsOf = ({ scope, kind }: Pick<ReleasedScope, 'scope' | 'kind'>): readonly string[] => {
  if (kind === 'unit') return [scope];
  return kind === 'nation' ? [scope, 'pack-nation', `staff-${scope}`] : [scope, `staff-${scope}`];
};

/** What an edition is called, where its place alone would not tell it from the full report. */
export const editionName = (scope: string, place: string): string => {
  const { edition } = editionOf(scope);
  if (edition === 'pack') return `${place}: national pack`;
  return edition === 'staff' ? `${place}: staff summary` : place;
};
