import type { Answers } from '../../../shared/domain/answer/answers.ts';
import { packPile, type Slip } from '../../../shared/domain/answer/pack-slips.ts';
import { dealAnswers } from '../../../shared/domain/answer/piles.ts';
import { countCells, type ProfileCounts } from '../../../shared/domain/answer/profile-cells.ts';
import type { CutRequest } from '../../../shared/domain/disclosure/cuts/cut-request.ts';
import type { CutDesk } from '../../../shared/use-cases/cuts/cut-desk.ts';
import type { Cuts } from '../../../shared/use-cases/ports/cuts.ts';
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
  readonly desk: CutDesk & { readonly cuts: Cuts & { readonly rows: readonly CutRequest[] } };
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
    cuts: memoryCuts(),
    clock: { now: () => Date.parse('2027-05-03T10:00:00Z') },
  };
  return { run, desk, people, counts };
}

function memoryCuts(): Cuts & { readonly rows: readonly CutRequest[] } {
  const rows: CutRequest[] = [];
  const standing = (id: string) => rows.findIndex((row) => row.id === id);
  return {
    rows,
    get: async (_, id) => rows[standing(id)],
    list: async () => [...rows],
    keep: async (request) => {
      if (standing(request.id) === -1) rows.push(request);
      return rows[standing(request.id)] ?? request;
    },
    decide: async (request) => {
      const at = standing(request.id);
      if (rows[at]?.decided === undefined) rows[at] = request;
      return rows[at] ?? request;
    },
  };
}
