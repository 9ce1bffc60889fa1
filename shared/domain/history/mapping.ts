import * as z from 'zod/mini';
import { Code, Slug } from '../kernel/ids.ts';
import { FORMATS } from './date-formats.ts';
import { MappedQuestion, MappedScale, ValueMap } from './mapped-question.ts';

const says = z.describe;

const Column = z
  .string()
  .check(z.minLength(1), says('The name of a column, as the header of the file has it.'));

const RowRule = z
  .strictObject({
    column: Column,
    in: z.optional(z.array(z.string())).check(says('Rows with one of these values belong to the import.')),
    not_in: z.optional(z.array(z.string())).check(says('Rows with one of these values do not.')),
  })
  .check(says('One rule on which rows to take. A row must keep all the rules.'));

const MappedUnit = z.strictObject({
  code: Code.check(says('Short code that keys and addresses use: letters, digits, dots, hyphens.')),
  name: z.optional(z.string()).check(says('What reports call it. Without a name, the value in the file.')),
  staff: z.optional(z.number().check(z.nonnegative())),
  neighbours: z
    .optional(z.array(Code))
    .check(says('Codes of units to be counted with where this one is small.')),
});

/** How the file of an earlier exit survey becomes a closed campaign of its own. Written by a person, as JSON. */
export const Mapping = z
  .strictObject({
    $schema: z.optional(z.string()),
    campaign: z.strictObject({
      id: Slug.check(says('Under which the import is kept: lower-case words joined by hyphens.')),
      title: z.string().check(z.minLength(1), z.maxLength(120)),
      k: z
        ._default(z.int().check(z.gte(5)), 10)
        .check(says('The fewest respondents any figure may rest on.')),
    }),
    source: z
      .strictObject({
        title: z.string().check(z.minLength(1)),
        publisher: z.string().check(z.minLength(1)),
        licence: z.string().check(z.minLength(1)),
        url: z.optional(z.string()),
      })
      .check(says('Where the answers come from. Printed with every figure.')),
    file: z._default(
      z.strictObject({
        encoding: z._default(z.enum(['utf-8', 'cp1252']), 'utf-8'),
        delimiter: z._default(z.string().check(z.length(1)), ','),
      }),
      { encoding: 'utf-8', delimiter: ',' },
    ),
    rows: z
      ._default(z.array(RowRule), [])
      .check(says('Which rows belong to the import. Without rules, all of them.')),
    unit: z
      .optional(
        z.strictObject({
          column: Column,
          units: z.record(z.string(), MappedUnit).check(says('By value in the file.')),
          missing: z._default(z.array(z.string()), []).check(says('Values that mean "no unit given".')),
        }),
      )
      .check(says('The part of the organisation a row belongs to. Left out, no row has one.')),
    area: z
      ._default(z.strictObject({ code: Code, name: z.string() }), { code: 'all', name: 'All' })
      .check(says('What holds all units: the one region of the import.')),
    date: z
      .optional(
        z.strictObject({
          column: Column,
          formats: z.array(z.enum(FORMATS)).check(z.minLength(1), says('Tried in this order.')),
          missing: z._default(z.array(z.string()), []).check(says('Values that mean "no date given".')),
        }),
      )
      .check(
        says('When the person left. Only how exact the dates are is counted and printed: none is kept.'),
      ),
    instrument: z.strictObject({
      id: Slug,
      version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
      title: z.string().check(z.minLength(1)),
      scales: z._default(z.record(z.string(), MappedScale), {}),
      value_maps: z
        ._default(z.record(z.string(), ValueMap), {})
        .check(says('Value maps that several questions share, by a name of your own.')),
      questions: z.array(MappedQuestion).check(z.minLength(1)),
    }),
  })
  .check(z.meta({ title: 'Holdfast: mapping of an earlier exit survey' }));
export type Mapping = z.infer<typeof Mapping>;

/** The schema as a document that editors and people can read. */
export const mappingJsonSchema = (): unknown => z.toJSONSchema(Mapping, { io: 'input' });
