import type { Release } from '../../disclosure/release.ts';
import type { Cell } from '../report.ts';
import { answerFigures } from './answers.ts';
import { cellsOf, type TidyRow } from './columns.ts';
import { meanFigures } from './means.ts';

/**
 * Every figure of a release, one a row, with ids that stay the same from release to release: first all counts, and
 * after them what is made of them.
 */
export function* tidyRows(release: Release, hash: string): Generator<readonly Cell[]> {
  for (const figures of [answerFigures, meanFigures]) {
    for (const group of release.groups) {
      const head = headOf(release, hash, group);
      for (const figure of figures(release, group)) yield cellsOf({ ...head, ...figure });
    }
  }
}

const headOf = (
  { campaign, clock, dataAsAt, instrument }: Release,
  hash: string,
  group: Release['groups'][number],
): TidyRow => ({
  campaign: campaign.id,
  clock,
  data_as_at: dataAsAt,
  release: hash,
  instrument: instrument.id,
  version: instrument.version,
  self_selected: campaign.selfSelected === true ? 'yes' : 'no',
  group_id: group.id,
  level: group.level,
  place: group.name,
  from: group.months?.from ?? '',
  to: group.months?.to ?? '',
  asked: group.asked ?? '',
  n: group.n,
});
