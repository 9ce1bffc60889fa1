import * as z from 'zod/mini';
import { Clock, Day, Slug } from '../kernel/ids.ts';
import { Sha256 } from './manifest.ts';
import { Scope } from './scope.ts';
import { ENGLISH, PARTS } from './welsh/english.ts';

/** A number, a text, or why there is neither: [c] withheld, [low] 2 or fewer, [x] not known, [z] does not apply. */
export const Cell = z.union([z.string(), z.number(), z.object({ mark: z.enum(['c', 'low', 'x', 'z']) })]);
export type Cell = z.infer<typeof Cell>;

export const Table = z.object({
  /** Fit for a sheet's name and a range's name. */
  id: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,30}$/)),
  title: z.string(),
  note: z.string(),
  columns: z.array(
    z.object({
      title: z.string(),
      /** Of a count, a bound is printed in words on pages. An interval's low end stands before its high end; a rate is printed to one decimal, a ratio to two. */
      kind: z.enum(['text', 'count', 'number', 'rate', 'ratio', 'low', 'high']),
      /** Left out of the page and the PDF, where it would be the same in each row. */
      detail: z.boolean(),
      /** For the code book beside a file of figures. */
      means: z.optional(z.string()),
    }),
  ),
  rows: z.array(z.array(Cell)),
});
export type Table = z.infer<typeof Table>;

const Share = z.object({ percent: z.int(), low: z.int(), high: z.int() });

export const Chart = z.object({
  /** States the finding. */
  title: z.string(),
  /** What the picture shows, for those who do not see it. */
  alternative: z.string(),
  reference: z.nullable(z.string()),
  /** What is not drawn, and why. */
  note: z.string(),
  rows: z.array(
    z.object({
      label: z.string(),
      /** Null where the count is a bound: there is no point to draw. */
      share: z.nullable(Share),
      text: z.string(),
      reference: z.nullable(z.int()),
    }),
  ),
});
export type Chart = z.infer<typeof Chart>;

/** Shares over the days of several waves, and what began when. */
export const Timeline = z.object({
  /** States the finding. */
  title: z.string(),
  /** What the picture shows, for those who do not see it. */
  alternative: z.string(),
  note: z.string(),
  /** Lines across all series at the day on which something began. */
  marks: z.array(z.object({ day: Day, label: z.string() })),
  series: z.array(
    z.object({
      label: z.string(),
      points: z.array(z.object({ day: Day, share: Share })).check(z.minLength(1)),
    }),
  ),
});
export type Timeline = z.infer<typeof Timeline>;

export const QuickWin = z.object({
  title: z.string(),
  what: z.string(),
  drivers: z.array(z.string()),
  region: z.string(),
  source: z.string(),
  /** As printed in the guide; null where the source has no page. */
  page: z.nullable(z.int()),
  section: z.string(),
  strength: z.string(),
  lever: z.enum(['local', 'regional', 'national']),
});
export type QuickWin = z.infer<typeof QuickWin>;

const Points = z.object({ title: z.string(), note: z.string(), points: z.array(z.string()) });
export type Points = z.infer<typeof Points>;

/** A part of a report's body. A report is a list of these, so that each instrument's has the parts its data calls for. */
export const Section = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('chart'), chart: Chart }),
  z.object({ kind: z.literal('timeline'), timeline: Timeline }),
  z.object({ kind: z.literal('table'), table: Table }),
  z.extend(Points, { kind: z.literal('points') }),
  /** Documented practice, and what the sources leave open. */
  z.object({
    kind: z.literal('practices'),
    note: z._default(z.string(), ''),
    wins: z.array(QuickWin),
    gaps: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('questions'),
    title: z.string(),
    note: z.string(),
    questions: z.array(z.object({ question: z.string(), answer: z.string() })),
  }),
  /** What the marks in the tables stand for. */
  z.object({ kind: z.literal('shorthand') }),
]);
export type Section = z.infer<typeof Section>;

/** One that was not yet said when a report was stored is as in English. */
const Words = z.object(
  Object.fromEntries(PARTS.map((part) => [part, z._default(z.string(), ENGLISH.parts[part])])) as Record<
    (typeof PARTS)[number],
    z.ZodMiniDefault<z.ZodMiniString>
  >,
);
/** What every report says of itself: see `ENGLISH`. */
export type Words = z.infer<typeof Words>;

/** A report as a value. Every number in it is a released figure, or rounded from released figures. */
export const Report = z.object({
  schema: z.literal('report/2'),
  definition: z.object({ id: Slug, version: z.string() }),
  /** Of a report in Welsh, the texts that are in Welsh: all others are in English. */
  language: z._default(z.object({ code: z.enum(['en', 'cy']), welsh: z.array(z.string()) }), {
    code: 'en',
    welsh: [],
  }),
  words: z._default(Words, ENGLISH.parts),
  marking: z.string(),
  handling: z.string(),
  campaign: z.object({ id: Slug, title: z.string() }),
  clock: Clock,
  scope: Scope,
  release: Sha256,
  dataAsAt: Day,
  /** Name of its files, without an ending. */
  fileStem: z.string(),
  title: z.string(),
  subtitle: z.string(),
  /** Whose figures these are, where they are not the unit's own, and whether they are new. */
  standing: z.array(z.string()),
  facts: z.array(z.object({ term: z.string(), detail: z.string() })),
  /** What, how sure, what to do: read before anything else. */
  summary: z.object({ what: z.string(), sure: z.string(), act: z.string() }),
  /** What is specific to this place, or that nothing is: before any detail. */
  findings: Points,
  sections: z.array(Section),
  method: z.array(z.string()),
  limits: z.array(z.string()),
  /** Every figure of the report's groups, one a row, for those who go on with them. */
  figures: Table,
});
export type Report = z.infer<typeof Report>;

export const tablesOf = ({ sections }: Pick<Report, 'sections'>): readonly Table[] =>
  sections.flatMap((section) => (section.kind === 'table' ? [section.table] : []));
