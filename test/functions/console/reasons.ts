import { snapshotKey } from '../../../shared/domain/context/snapshot.ts';
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

const months = Array.from({ length: 13 }, (_, at) => (at < 4 ? `2025-${at + 9}` : `2026-${at - 3}`)).map(
  (month) => month.replace(/-(\d)$/, '-0$1'),
);

const unitOf = (unit: string, region: string, staff: number, left: number) => {
  const ends = months.map(() => staff);
  return { unit, region, staff: ends, everyone: ends, left, resigned: left, moved: 0 };
};

/** Staffing of four units: one loses far more people than the others. */
const CONTEXT = {
  schema: 'context/1',
  versions: [
    {
      kind: 'staffing',
      asAt: '2026-10-01',
      loaded: '2026-10-02',
      sha256: '',
      rows: 52,
      refused: 0,
      months: { from: '2025-09', to: '2026-09' },
      average: '13-point',
      roles: null,
    },
  ],
  staffing: {
    average: '13-point',
    months,
    units: [
      unitOf('N03SW1', 'N03', 200, 60),
      unitOf('N03CTM', 'N03', 200, 16),
      unitOf('N07BRNT', 'N07', 150, 14),
      unitOf('WPTGWT', 'N03', 20, 2),
    ],
    roles: [],
  },
  conditions: null,
  published: [],
  recruitment: [],
  withdrawals: [],
  weeks: [],
  pqip: [],
};

const stage = (round: string, step: number, entered: number, passed: number) => ({
  round,
  step,
  stage: `Stage ${step}`,
  characteristic: 'all',
  group: 'all',
  basis: 'all',
  entered,
  passed,
  withdrew: 5,
});

/** Two recruitment rounds and a PQiP cohort beside the staffing. */
const RECRUITING = {
  ...CONTEXT,
  versions: [...CONTEXT.versions, { ...CONTEXT.versions[0], kind: 'pqip' }],
  recruitment: [stage('Round 1', 1, 200, 90), stage('Round 2', 1, 300, 150)],
  pqip: [
    {
      cohort: 'Cohort 7',
      channel: 'University fairs',
      applied: 120,
      sifted: 90,
      assessed: 60,
      offered: 50,
      started: 40,
      completed: 30,
      after6: 38,
      after12: 34,
      after24: 26,
    },
  ],
};

/** Keeps a release in which leavers of Cardiff, Wales and the nation say why they left, and tells its hash. */
export async function keepReasons(
  { workings, desk }: ConsoleSite,
  { clock = '2026-Q3', n = 20, workload = 14, recruitment = false } = {},
): Promise<string> {
  const groups = RELEASE.groups
    .filter(({ id }) => ['nation', 'region-N03', 'unit-N03SW1'].includes(id))
    .map((group) => {
      if (group.level === 'unit') return { ...group, n, figures: figures(workload, 5) };
      return group.level === 'region'
        ? { ...group, n: 300, figures: figures(110, 90) }
        : { ...group, n: 2000, figures: figures(700, 600) };
    });
  const context = new TextEncoder().encode(JSON.stringify(recruitment ? RECRUITING : CONTEXT));
  const sha256 = sha256Hex(context);
  await workings.keep(snapshotKey(sha256), context, 'application/json');
  const frozen = { key: snapshotKey(sha256), sha256 };
  const release = { ...RELEASE, clock, questions: [REASONS], groups, context: frozen };
  const content = new TextEncoder().encode(JSON.stringify(release));
  const hash = sha256Hex(content);
  await workings.keep(releaseKey(hash), content, 'application/json');
  await (desk.releases as unknown as { keep(row: object): Promise<object> }).keep({
    campaign: CAMPAIGN.id,
    clock,
    release: hash,
  });
  return hash;
}
