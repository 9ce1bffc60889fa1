import { releaseKey } from '../../../shared/domain/disclosure/release.ts';
import { sha256Hex } from '../../../shared/adapters/crypto/content-hash.ts';
import type { ReleasedQuestion } from '../../../shared/domain/disclosure/release.ts';
import { RELEASE } from './release.ts';
import { CAMPAIGN, type ConsoleSite } from './site.ts';

const option = (value: string, sensitive = false): ReleasedQuestion['options'][number] => ({
  value,
  label: value,
  driver: value,
  sensitive,
  exclusive: false,
});

const REASONS: ReleasedQuestion = {
  id: 'reasons',
  role: 'reasons',
  text: 'Why did you leave?',
  several: true,
  most: 3,
  sensitive: false,
  conditional: false,
  follows: null,
  options: [option('workload'), option('pay'), option('management', true)],
};

const figures = (workload: number, pay: number) => ({
  reasons: {
    workload: { is: 'count', x: workload },
    pay: { is: 'count', x: pay },
    management: { is: 'withheld', by: 'level' },
  },
});

/** Keeps a release in which leavers of Cardiff, Wales and the nation say why they left. */
export async function keepReasons(
  { workings, desk }: ConsoleSite,
  { clock = '2026-Q3', n = 20, workload = 14 } = {},
): Promise<void> {
  const groups = RELEASE.groups
    .filter(({ id }) => ['nation', 'region-N03', 'unit-N03SW1'].includes(id))
    .map((group) => {
      if (group.level === 'unit') return { ...group, n, figures: figures(workload, 5) };
      return group.level === 'region'
        ? { ...group, n: 300, figures: figures(110, 90) }
        : { ...group, n: 2000, figures: figures(700, 600) };
    });
  const release = { ...RELEASE, clock, questions: [REASONS], groups };
  const content = new TextEncoder().encode(JSON.stringify(release));
  const hash = sha256Hex(content);
  await workings.keep(releaseKey(hash), content, 'application/json');
  await (desk.releases as unknown as { keep(row: object): Promise<object> }).keep({
    campaign: CAMPAIGN.id,
    clock,
    release: hash,
  });
}
