import type { Answers } from '../../../shared/domain/answer/answers.ts';
import { packPile, type Slip } from '../../../shared/domain/answer/pack-slips.ts';
import { dealAnswers } from '../../../shared/domain/answer/piles.ts';
import { countCells, type ProfileCounts } from '../../../shared/domain/answer/profile-cells.ts';
import type { CutTable } from '../../../shared/domain/disclosure/cuts/cut-table.ts';
import { askCut } from '../../../shared/use-cases/cuts/ask-cut.ts';
import type { StoredPack } from '../../../shared/use-cases/ports/slips.ts';
import { instrument, leaver, memoryRun, type MemoryRun, seeded } from '../../fixtures/report-run.ts';

export const CAMPAIGN = 'leavers-2026';
export const QUARTERS = ['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1'];
const MONTHS = Array.from({ length: 12 }, (_, at) =>
  at < 9 ? `2026-${String(at + 4).padStart(2, '0')}` : `2027-0${at - 8}`,
);
const UNITS: Readonly<Record<string, readonly string[]>> = { N03: ['A', 'B', 'C'], N54: ['E'] };

type Person = Answers & { readonly role_group?: string; readonly tenure?: string };

function person(random: () => number): Person {
  const chance = random();
  const role = chance < 0.5 ? 'po' : chance < 0.8 ? 'pso' : chance < 0.95 ? 'admin' : undefined;
  const tenure = random() < 0.5 ? 'lt6m' : '2to5y';
  return { ...leaver(random), ...(role !== undefined && { role_group: role }), tenure };
}

export interface CountedYear {
  readonly run: MemoryRun;
  readonly desk: MemoryRun;
  readonly people: Readonly<Record<string, readonly Person[]>>;
  readonly counts: ProfileCounts[];
}

/** A year from April whose people are counted as slips and, apart from them, by role and tenure. */
export function countedYear(aMonth = 6): CountedYear {
  const random = seeded(11);
  const packs: Record<string, StoredPack[]> = {};
  const people: Record<string, Person[]> = {};
  const counts: ProfileCounts[] = [];
  for (const [region, units] of Object.entries(UNITS)) {
    people[region] = [];
    packs[region] = MONTHS.flatMap((month) => {
      const here = Array.from({ length: aMonth }, () => person(random));
      people[region]!.push(...here);
      const slips = here.map((one, at): Slip => ({
        unit: units[at % units.length]!,
        answers: dealAnswers(instrument, one).slip,
      }));
      return packPile(instrument, slips).map((pack, part, all) => ({ month, part, parts: all.length, pack }));
    });
    const cells = [
      ...countCells(
        instrument,
        people[region].map((one) => dealAnswers(instrument, one).profile),
        10,
      ),
    ];
    counts.push({ campaign: CAMPAIGN, region, year: '2026', months: MONTHS, cells });
  }
  const run = memoryRun(packs, []);
  const desk = {
    ...run,
    profiles: { counts: async (_: string, year: string) => counts.filter((one) => one.year === year) },
    clock: { now: () => Date.parse('2027-07-05T03:30:00Z') },
  };
  return { run, desk, people, counts };
}

/** A researcher asks for a table of that year. */
export const askOf = ({ desk }: CountedYear, table: CutTable, why = 'A talk to heads') =>
  askCut(desk, { action: 'ask-cut', campaign: CAMPAIGN, table, by: 'R. Searcher', why });
