import type { Release } from '../disclosure/release.ts';
import { editionsOf } from './editions.ts';

/**
 * Nothing is reported before the nation has a figure; from then on every unit has a report where anybody was asked, and
 * areas their other editions.
 */
export const reportScopes = (release: Release): readonly string[] =>
  release.scopes
    .filter(({ own, national, notAsked }) => notAsked !== true && (own !== null || national !== null))
    .flatMap(editionsOf);
