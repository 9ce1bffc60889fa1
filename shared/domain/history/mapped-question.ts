import * as z from 'zod/mini';

const says = z.describe;

const Value = z.union([z.string(), z.number()]);

const Missing = z
  ._default(z.array(z.string()), [])
  .check(says('Values that mean "no answer". A blank cell always does.'));

export const ValueMap = z.strictObject({
  values: z.record(z.string(), Value).check(says('From the value in the file to the value of an option.')),
  missing: Missing,
});
export type ValueMap = z.infer<typeof ValueMap>;

const OptionOf = z.strictObject({
  value: Value.check(says('How the answer is stored. Text where several may be chosen.')),
  label: z.string().check(z.minLength(1), says('As the source words it.')),
  driver: z
    .optional(z.string())
    .check(says('Id of the driver of leaving that it fits, where it honestly fits one.')),
  sensitive: z.optional(z.boolean()).check(says('Never shown for a unit.')),
  exclusive: z.optional(z.boolean()).check(says('Chosen, no other can be ("None of the above").')),
});

export const MappedScale = z.strictObject({
  options: z.array(OptionOf).check(says('Points as numbers from 1; "does not apply" as text.')),
  na: z.optional(Value).check(says('The value that means "does not apply": a category, never a number.')),
});

const mapped = {
  values: z
    .optional(z.record(z.string(), Value))
    .check(
      says('From the value in the file to the value of an option. Left out, cells hold labels or values.'),
    ),
  map: z.optional(z.string()).check(says('A value map of the instrument, instead of `values`.')),
  missing: Missing,
};

const Column = z.string().check(z.minLength(1));

const From = z.discriminatedUnion('read', [
  z
    .strictObject({ read: z.literal('value'), column: Column, ...mapped })
    .check(says('One column, one value a cell.')),
  z
    .strictObject({
      read: z.literal('labels'),
      column: Column,
      separator: z.string().check(z.minLength(1), says('What stands between two labels in a cell.')),
      ...mapped,
    })
    .check(says('One column, several labels a cell.')),
  z
    .strictObject({
      read: z.literal('true-false-columns'),
      columns: z.record(z.string(), Column).check(says('From the value of an option to its column.')),
      yes: z.array(z.string()).check(z.minLength(1), says('Cells that mean "chosen", such as TRUE.')),
      no: z
        .array(z.string())
        .check(says('Cells that mean "not chosen", such as FALSE. A blank cell always does.')),
    })
    .check(says('A column for each option.')),
]);
export type From = z.infer<typeof From>;

export const MappedQuestion = z.strictObject({
  id: z
    .string()
    .check(
      z.regex(/^[a-z][a-z0-9_]*$/),
      says('Reports know `reasons`, `main_reason`, `could_stay`, `stay_change`, `return` and `recommend`.'),
    ),
  text: z.string().check(z.minLength(1), says('As the source worded it, or its column.')),
  type: z.enum(['single', 'multi', 'likert5', 'likert7', 'nps']),
  options: z.optional(z.array(OptionOf)),
  options_from: z
    .optional(z.string())
    .check(says('An earlier question of several answers whose options this one has.')),
  scale: z.optional(z.string()),
  sensitive: z.optional(z.boolean()).check(says('Never shown for a unit.')),
  from: From,
});
export type MappedQuestion = z.infer<typeof MappedQuestion>;
