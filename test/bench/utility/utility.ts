import { AuditRecord, auditKey } from '../../../shared/domain/disclosure/audit-record.ts';
import { layerKey } from '../../../shared/domain/disclosure/layer.ts';
import { openRelease } from '../../../shared/domain/disclosure/open-release.ts';
import type { Release } from '../../../shared/domain/disclosure/release.ts';
import { readLedger } from '../../../shared/use-cases/read-ledger.ts';
import { proposeRelease } from '../../../shared/use-cases/propose-release.ts';
import { readRegions } from '../../../shared/use-cases/read-regions.ts';
import { type MemoryRun, runTo } from '../../fixtures/report-run.ts';
import { type Figure, type Part, percentile } from '../figures.ts';
import {
  type Before,
  type CountedFigure,
  countedFigures,
  type Fate,
  FATES,
  type Kind,
  kindOf,
  KINDS,
  shownName,
  takenName,
} from './counted-figures.ts';
import { monthsFrom, nationalRun } from './national-run.ts';

const MONTHS = 24;
const FROM = 2025;

interface Quarter {
  readonly release: Release;
  readonly figures: readonly CountedFigure[];
}

/** How much a nation that does not exist gets to see in two years: what protection costs those who read. */
export async function utilityOf(answering: number, seed: number): Promise<readonly Part[]> {
  const months = monthsFrom(FROM, MONTHS);
  const run = nationalRun({ months, unitsARegion: 9, answering, seed });
  const before = { takenBack: new Set<string>(), shown: new Set<string>() };
  const quarters: Quarter[] = [];
  for (const clock of quartersOf(months)) quarters.push(await quarterOf(run, clock, before));
  const [year, last] = [quarters[3], quarters.at(-1)];
  const waits = waitsOf(run, months);
  const title = `108 units of median 169 staff, 10.3% leaving, ${answering * 100}% answering`;
  return [
    {
      title: `${title}, ${MONTHS} months`,
      figures: [
        {
          what: 'units with a figure of their own or their pool at 12 months',
          ...share(withFigure(year)),
          note: '62% is the mark',
        },
        {
          what: 'units with a figure of their own or their pool at 24 months',
          ...share(withFigure(last)),
          note: '94% is the mark',
        },
        {
          what: 'wait of an answer until some release, median',
          value: percentile(waits, 50),
          unit: 'months',
          note: '1.5 is the mark',
        },
        {
          what: 'wait of an answer until some release, 90 of 100',
          value: percentile(waits, 90),
          unit: 'months',
        },
      ],
    },
    ...[year, last].flatMap((quarter, at) =>
      quarter === undefined
        ? []
        : KINDS.map((kind) => fatesOf(quarter, kind, `${title}, at ${(at + 1) * 12} months: ${kind}`)),
    ),
  ];
}

const quartersOf = (months: readonly string[]): readonly string[] =>
  months.flatMap((month, at) =>
    at % 3 === 2 ? [`${month.slice(0, 4)}-Q${String(Math.ceil(Number(month.slice(5)) / 3))}`] : [],
  );

interface Seen extends Before {
  readonly takenBack: Set<string>;
  readonly shown: Set<string>;
}

async function quarterOf(run: MemoryRun, clock: string, seen: Seen): Promise<Quarter> {
  const { release: hash } = await runTo(run, clock);
  const content = await run.workings.get(`releases/${hash}.json`);
  const release = content && openRelease(content, hash, run.sha256);
  if (release === undefined) throw new Error(`There is no release of ${clock}.`);
  for (const name of await takenBackOf(run, release)) seen.takenBack.add(name);
  const read = await readRegions(run, run.campaign.id, clock, run.estate);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const { campaign, instrument, estate } = run;
  const proposal = proposeRelease({
    campaign,
    clock,
    instrument,
    estate,
    asked: await run.context.asked(),
    companions: [],
    ...read.value,
  });
  const figures = countedFigures(release, proposal, seen);
  for (const group of release.groups.filter((one) => kindOf(one) !== undefined)) {
    for (const [question, values] of Object.entries(group.figures)) {
      for (const [value, figure] of Object.entries(values)) {
        if (figure.is !== 'withheld') seen.shown.add(shownName(group.id, layerKey({ question, value })));
      }
    }
  }
  return { release, figures };
}

/** What the verifier took back of a release, as its audit record has it. */
async function takenBackOf(run: MemoryRun, release: Release): Promise<readonly string[]> {
  const ledger = await readLedger(run, run.campaign.id);
  if (!ledger.ok) throw new Error(JSON.stringify(ledger.problem));
  const entry = ledger.value.entries.find(({ clock }) => clock === release.clock);
  const content = entry && (await run.workings.get(auditKey(entry.audit)));
  const record = AuditRecord.parse(JSON.parse(new TextDecoder().decode(content)));
  const sizes = new Map(release.groups.map(({ id, n }) => [id, n]));
  return record.takenBack.map(({ group, ...layer }) =>
    takenName(group, sizes.get(group) ?? 0, layerKey(layer)),
  );
}

function withFigure(quarter: Quarter | undefined): number {
  const units = quarter?.release.scopes.filter(({ kind }) => kind === 'unit') ?? [];
  return units.filter(({ own, pool }) => own !== null || pool !== null).length / units.length;
}

/** Months from the middle of the month in which somebody answered to the end of the quarter that counted them. */
function waitsOf({ periods }: MemoryRun, months: readonly string[]): readonly number[] {
  return periods.flatMap((period) => {
    const end = months.findIndex((month) => month === lastMonthOf(period.clock));
    return period.months.map((month) => end - months.indexOf(month) + 0.5);
  });
}

const lastMonthOf = (clock: string): string =>
  `${clock.slice(0, 4)}-${String(Number(clock.slice(6)) * 3).padStart(2, '0')}`;

const AIM: Partial<Record<Kind, string>> = { regions: '95% is the aim', 'the nation': '95% is the aim' };

/** Of all counts that groups of a kind have people in: how many are shown, and by which rule the others are not. */
function fatesOf({ figures }: Quarter, kind: Kind, title: string): Part {
  const own = figures.filter((figure) => figure.kind === kind);
  const counted = own.filter(({ isNone }) => !isNone);
  const isSeen = ({ fate }: CountedFigure): boolean => fate === 'shown' || fate === 'earlier';
  const part = (all: readonly CountedFigure[], is: (figure: CountedFigure) => boolean) =>
    share(all.filter(is).length / all.length);
  const fates = [...new Set(counted.map(({ fate }) => fate))]
    .filter((fate): fate is Exclude<Fate, 'shown'> => fate !== 'shown')
    .map((fate): Figure => ({
      what: `  ${FATES[fate]}`,
      ...part(counted, (figure) => figure.fate === fate),
    }));
  return {
    title,
    figures: [
      { what: 'figures shown', ...part(counted, isSeen), ...(AIM[kind] && { note: AIM[kind] }) },
      ...fates.toSorted((a, b) => b.value - a.value),
      { what: 'shown, answers that nobody gave counted too', ...part(own, isSeen) },
    ],
  };
}

const share = (value: number): Pick<Figure, 'value' | 'unit'> => ({ value: value * 100, unit: '%' });
