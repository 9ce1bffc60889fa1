import * as z from 'zod/mini';
import { Clock, Code, Day, Month, Slug } from '../kernel/ids.ts';

/**
 * The shapes of what is released. Parsing marks a value as released, so only the gate, which decides,
 * and `openRelease`, which takes back what the gate decided, may import this module: a test holds them to it.
 * Everyone else imports the types from `release.ts`.
 */

/** One count: exact; a bound (0 to `most`, itself released); or withheld, and by which kind of rule. */
export const ReleasedFigure = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('count'), x: z.int() }),
    z.object({ is: z.literal('bound'), most: z.int() }),
    /** level: never shown for such a group, whatever its value. value: this value is not shown. */
    z.object({ is: z.literal('withheld'), by: z.enum(['level', 'value']) }),
  ])
  .brand<'released'>();

/** What a question asks in this kind of report. */
export const Role = z.enum([
  'reasons',
  'main',
  'sub-reasons',
  'could-stay',
  'stay-change',
  'return',
  'recommend',
  /** A statement with a scale, in bands: the upper points, the middle, the lower. */
  'item',
  /** The same statement point by point, for means: of larger groups alone. */
  'points',
  /** Any other question with answers to choose from. */
  'choice',
]);

export const ReleasedQuestion = z.object({
  id: z.string(),
  role: Role,
  text: z.string(),
  /** May a person choose several? If not, the counts of all options and "no answer" add up to n. */
  several: z.boolean(),
  /** How many a person could choose; null where there was no limit. */
  most: z.nullable(z.int()),
  /** Never with a unit, as a whole. */
  sensitive: z.boolean(),
  /** Only some were asked it: then "no answer" would tell how many. */
  conditional: z.boolean(),
  /** The reason (a value of the question with the role `reasons`) that this one follows up. */
  follows: z.nullable(z.string()),
  /** What stands over the statement on the page, which it completes. */
  stem: z.optional(z.string()),
  /** The scale that the statement is part of. */
  factor: z.optional(z.string()),
  /** Reasons for leaving that a statement bears on. */
  drivers: z.optional(z.array(z.string())),
  /** The lower points are the better ones. */
  reverse: z.optional(z.boolean()),
  /** Also asked of other people: see `matchedItems`. `worse`: values that are worse than expected. */
  match: z.optional(z.object({ id: z.string(), worse: z.array(z.string()) })),
  options: z.array(
    z.object({
      value: z.string(),
      label: z.string(),
      driver: z.nullable(z.string()),
      sensitive: z.boolean(),
      /** "Prefer not to say" and its like: a category, never a finding. */
      exclusive: z.boolean(),
      /** What the point counts in a mean. */
      score: z.optional(z.number()),
    }),
  ),
});

export const ReleasedGroup = z.object({
  id: z.string(),
  level: z.enum(['nation', 'region', 'unit']),
  name: z.string(),
  n: z.int(),
  /** People who were sent a link in these months; null where that is not known (imports). */
  asked: z.nullable(z.int()),
  /** First and last month of the shuffles; null for an import. */
  months: z.nullable(z.object({ from: Month, to: Month })),
  /** The group that this one is part of, period by period: taken away from it, it leaves the rest to compare with. */
  whole: z.nullable(z.string()),
  /** The group, of this one's earlier periods, that its questions with a remainder are shown for; null where this one is. */
  earlier: z.nullable(z.string()),
  /** By question and value; `no-answer` is a value of questions that everybody was asked. */
  figures: z.record(z.string(), z.record(z.string(), ReleasedFigure)),
});

export const ReleasedScope = z.object({
  scope: z.string(),
  kind: z.enum(['nation', 'region', 'unit']),
  unitKind: z.nullable(z.enum(['geographic', 'functional', 'imported'])),
  code: z.string(),
  name: z.string(),
  region: z.nullable(z.object({ code: Code, name: z.string() })),
  /** Ids of groups, each null where nothing of the kind is released. */
  own: z.nullable(z.string()),
  pool: z.nullable(z.string()),
  regional: z.nullable(z.string()),
  national: z.nullable(z.string()),
  /** For a unit without a figure of its own. `months`: how long units of its size usually take. */
  waiting: z.nullable(z.object({ months: z.nullable(z.int()), nextCheck: z.nullable(Day) })),
  /** A closed survey asked nobody here, and has no report of it. */
  notAsked: z.optional(z.boolean()),
});

/** How another version asked a question: see `compareVersions`. */
const WordingDifference = z.object({
  question: z.string(),
  is: z.enum(['translated', 'reworded', 'changed', 'added', 'removed']),
});

/** A file as it stood when a release was decided. */
const FrozenFile = z.object({ key: z.string(), sha256: z.string() });

export const Release = z.object({
  schema: z.literal('release/1'),
  campaign: z.object({
    id: Slug,
    title: z.string(),
    clock: z.enum(['rolling', 'cohort']),
    source: z.nullable(z.string()),
    helpEmail: z.string(),
    /** The wave, the checkpoint, the cohort: what was the same for everyone asked. */
    context: z.optional(z.record(z.string(), z.string())),
    /** They chose to answer, by a link that anybody could follow. */
    selfSelected: z.optional(z.literal(true)),
  }),
  clock: Clock,
  dataAsAt: Day,
  instrument: z.object({
    id: Slug,
    version: z.string(),
    title: z.optional(z.string()),
    audience: z.optional(z.string()),
    /** Versions asked before a correction, the newest first: some of those counted may have answered them. */
    earlier: z.optional(
      z.array(z.object({ version: z.string(), until: Day, differs: z.array(WordingDifference) })),
    ),
  }),
  /** Other releases that the reports of this one compare it with, named when it was decided. */
  companions: z.optional(
    z.array(
      z.object({
        /** earlier: of this campaign. wave: of the same survey, another time. matched: of one with items in common. */
        why: z.enum(['earlier', 'wave', 'matched']),
        campaign: Slug,
        clock: Clock,
        release: z.string(),
        /** Of the same survey: questions that its versions asked in another way. Absent where that was not looked at. */
        differs: z.optional(z.array(WordingDifference)),
      }),
    ),
  ),
  thresholds: z.record(z.string(), z.int()),
  inputs: z.array(FrozenFile),
  /** Staffing, recruitment and published figures as they stood when this was decided; absent where none were loaded. */
  context: z.optional(FrozenFile),
  /** The Welsh of reports' fixed texts, as it was signed off then. */
  welsh: z.optional(FrozenFile),
  /** The release of themes that stood when this was decided; absent where no comments were coded. */
  themes: z.optional(FrozenFile),
  /** Tables of the last counted year by what people said of themselves, as they were granted; absent where none was. */
  yearly: z.optional(z.array(FrozenFile)),
  questions: z.array(ReleasedQuestion),
  groups: z.array(ReleasedGroup),
  /** Cronbach's alpha of the nation, by scale; its ends, 0 and 0.95, stand for everything beyond them. */
  reliability: z.optional(
    z.array(
      z.object({
        factor: z.string(),
        statements: z.int(),
        /** How many gave a point of every statement, in whole tens: at least. */
        atLeast: z.int(),
        alpha: z.number(),
      }),
    ),
  ),
  scopes: z.array(ReleasedScope),
});
