import type { Campaign } from '../domain/campaign/campaign.ts';
import { reportDayOf } from '../domain/campaign/report-day.ts';
import type { Proposal, ProposedGroup } from '../domain/disclosure/proposal.ts';
import { NATION, proposeGroups } from '../domain/disclosure/propose-groups.ts';
import { placesAsked } from '../domain/disclosure/places-asked.ts';
import { proposeScopes } from '../domain/disclosure/propose-scopes.ts';
import type { Companion, FrozenFile, Release } from '../domain/disclosure/release.ts';
import { type Asked, monthsOf } from '../domain/disclosure/region-data.ts';
import { atomKey } from '../domain/disclosure/statement.ts';
import { nationalRates, nextCheck, usualMonths } from '../domain/disclosure/waiting.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import { addDays, addMonths } from '../domain/kernel/calendar.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import { groupNamer } from '../domain/organisation/unit-names.ts';
import { dayInWords } from '../domain/kernel/day-in-words.ts';
import { bandsOf, linksBetween } from './links-between-questions.ts';
import type { RegionsRead } from './read-regions.ts';
import type { Projection } from './released/projection.ts';
import { projectCounts, projections } from './released-questions.ts';

export interface ReleaseInput extends RegionsRead {
  readonly campaign: Campaign;
  readonly clock: string;
  readonly instrument: Instrument;
  readonly estate: Estate;
  readonly asked: readonly Asked[];
  readonly companions: readonly Companion[];
  /** Those asked before corrections: see `Release`. */
  readonly earlierVersions?: Release['instrument']['earlier'];
  /** Context data as they stand now: frozen, for the reports to be made again. */
  readonly context?: FrozenFile | undefined;
  /** What may be shown of the comments that are coded by now. */
  readonly themes?: FrozenFile | undefined;
  readonly welsh?: FrozenFile | undefined;
  /** Tables by what people said of themselves that stand of the last counted year. */
  readonly yearly?: readonly FrozenFile[] | undefined;
}

/** Everything the reports of one run would like to say, put before the gate. */
export function proposeRelease(input: ReleaseInput): Proposal {
  const {
    campaign,
    clock,
    instrument,
    estate,
    asked,
    companions,
    regions,
    inputs,
    earlierVersions = [],
  } = input;
  const questions = projections(instrument, campaign.context);
  const nation = nameOfWhole(estate);
  const groups = proposedGroups({ regions, asked, estate, questions });
  const months = monthsOf(regions.flatMap(({ periods }) => periods));
  const rates = nationalRates(estate.units, asked, nationOf(groups));
  return {
    k: campaign.k,
    heading: {
      campaign: {
        id: campaign.id,
        title: campaign.title,
        clock: campaign.clock,
        source: campaign.source ?? null,
        helpEmail: campaign.contacts.helpEmail,
        ...(campaign.context !== undefined && { context: campaign.context }),
        ...(campaign.selfSelected !== undefined && { selfSelected: true }),
      },
      clock,
      dataAsAt: months === null ? (campaign.closed ?? estate.asAt) : lastDayOf(months.to),
      instrument: {
        id: instrument.id,
        version: instrument.version,
        title: instrument.title,
        audience: instrument.audience,
        ...(earlierVersions.length > 0 && { earlier: earlierVersions }),
      },
      inputs: [...inputs],
      ...(input.context !== undefined && { context: input.context }),
      ...(input.themes !== undefined && { themes: input.themes }),
      ...(input.welsh !== undefined && { welsh: input.welsh }),
      ...((input.yearly ?? []).length > 0 && { yearly: [...(input.yearly ?? [])] }),
      ...(companions.length > 0 && { companions: [...companions] }),
    },
    questions: questions.map(({ question }) => question),
    groups,
    atoms: new Map(
      regions.flatMap(({ code, periods }) =>
        periods.flatMap(({ clock: period, units }) =>
          Object.entries(units).map(
            ([unit, counts]) => [atomKey(code, period, unit), projectCounts(questions, counts)] as const,
          ),
        ),
      ),
    ),
    links: linksBetween(
      instrument,
      questions.map(({ question }) => question),
    ),
    bands: bandsOf(questions),
    scopes: proposeScopes(
      estate,
      regions,
      nation,
      (unit) => ({
        months: clock === 'close' ? null : usualMonths(campaign.k, unit, asked, rates),
        nextCheck: nextCheck(clock, reportDayOf(campaign)),
      }),
      placesAsked(asked, estate, clock),
    ),
  };
}

/** The groups of a run, with counts of the questions that reports have. */
export const proposedGroups = ({
  regions,
  asked,
  estate,
  questions,
}: Pick<ReleaseInput, 'regions' | 'asked' | 'estate'> & {
  readonly questions: readonly Projection[];
}): readonly ProposedGroup[] =>
  proposeGroups(regions, asked, {
    nation: nameOfWhole(estate),
    units: groupNamer(estate, dayInWords),
  }).map((group) => ({
    ...group,
    parts: group.parts.map((part) => ({ ...part, counts: projectCounts(questions, part.counts) })),
  }));

/** An import is of one area, which is then its own whole. */
export const nameOfWhole = ({ regions }: Estate): string =>
  regions.length === 1 ? (regions[0]?.name ?? '') : 'England and Wales';

function nationOf(groups: readonly ProposedGroup[]): { n: number; asked: number | null } {
  const nation = groups.find(({ id }) => id === NATION);
  return {
    n: nation?.parts.reduce((sum, part) => sum + part.counts.n, 0) ?? 0,
    asked: nation?.asked ?? null,
  };
}

const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);
