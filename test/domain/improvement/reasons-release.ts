import type { Release, ReleasedFigure } from '../../../shared/domain/disclosure/release.ts';
import { releaseOf, REASONS } from '../../fixtures/small-release.ts';

export const count = (x: number) => ({ is: 'count', x }) as ReleasedFigure;
export const withheld = { is: 'withheld', by: 'level' } as ReleasedFigure;

const [WORKLOAD, PAY] = REASONS.options;
const QUESTION = {
  ...REASONS,
  options: [
    { ...WORKLOAD!, driver: 'workload' },
    { ...PAY!, driver: 'pay' },
  ],
};

interface Given {
  readonly n: number;
  readonly workload: ReleasedFigure;
  readonly pay: ReleasedFigure;
}

const group = (id: string, level: 'unit' | 'region' | 'nation', { n, workload, pay }: Given) => ({
  id,
  level,
  n,
  figures: { reasons: { workload, pay } },
});

/** A release about reasons for leaving: one or two units of Wales, Wales, and the nation, as far as they are given. */
export function reasonsRelease(
  given: { readonly unit: Given; readonly other?: Given; readonly region?: Given; readonly nation?: Given },
  heading: Partial<Pick<Release, 'clock'>> & { readonly campaign?: string } = {},
): Release {
  const release = releaseOf(
    group('unit-N03SW1', 'unit', given.unit),
    ...(given.other ? [group('unit-N03CTM', 'unit', given.other)] : []),
    ...(given.region ? [group('region-N03', 'region', given.region)] : []),
    ...(given.nation ? [group('nation', 'nation', given.nation)] : []),
  );
  const { campaign = 'survey', ...rest } = heading;
  return {
    ...release,
    ...rest,
    campaign: { ...release.campaign, id: campaign, title: `Title of ${campaign}` },
    questions: [QUESTION],
  };
}
