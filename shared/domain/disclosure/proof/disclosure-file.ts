import * as z from 'zod/mini';
import { invalid } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';

const Count = z.int().check(z.nonnegative());
const CellName = z.tuple([z.string(), z.string()]);
export type CellName = z.infer<typeof CellName>;

/** What someone means to publish, for the gate to judge: the form of `holdfast disclosure FILE`. */
export const DisclosureFile = z.strictObject({
  atoms: z.record(
    z.string(),
    z.object({ respondents: Count, counts: z._default(z.record(z.string(), Count), {}) }),
  ),
  groups: z.record(z.string(), z.array(z.string())),
  published: z.optional(
    z.object({ groups: z.optional(z.array(z.string())), cells: z.optional(z.array(CellName)) }),
  ),
  withheld: z._default(z.array(CellName), []),
  k: z._default(z.int().check(z.gte(1)), 10),
  protect: z._default(z.object({ low: Count, high: Count }), { low: 1, high: 5 }),
  primary: z.optional(z.array(CellName)),
});
export type DisclosureFile = z.infer<typeof DisclosureFile>;

/** Checked beyond its shape: every name means something, and no count is larger than its respondents. */
export function readDisclosureFile(json: unknown): Result<DisclosureFile> {
  const parsed = DisclosureFile.safeParse(json);
  if (!parsed.success)
    return fail({
      kind: 'invalid',
      issues: parsed.error.issues.map(({ path, message }) => ({ at: path.join('.'), message })),
    });
  const file = parsed.data;
  for (const [atom, { respondents, counts }] of Object.entries(file.atoms))
    for (const [variable, count] of Object.entries(counts))
      if (count > respondents)
        return fail(invalid(`atoms.${atom}.${variable}`, 'is more than its respondents'));
  for (const [group, atoms] of Object.entries(file.groups)) {
    const unknown = atoms.find((atom) => !Object.hasOwn(file.atoms, atom));
    if (unknown !== undefined)
      return fail(invalid(`groups.${group}`, `names ${unknown}, which is not an atom`));
    if (new Set(atoms).size < atoms.length) return fail(invalid(`groups.${group}`, 'names an atom twice'));
  }
  const named = [...(file.published?.groups ?? []), ...cellsNamed(file).map(([group]) => group)];
  const missing = named.find((group) => !Object.hasOwn(file.groups, group));
  return missing === undefined ? ok(file) : fail(invalid('groups', `${missing} is not a group`));
}

const cellsNamed = (file: DisclosureFile): readonly CellName[] => [
  ...(file.published?.cells ?? []),
  ...file.withheld,
  ...(file.primary ?? []),
];
