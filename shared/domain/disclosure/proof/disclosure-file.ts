import * as z from 'zod/mini';
import { invalid } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { schemaIssues } from '../../kernel/schema-issues.ts';

/** More people than any table is of, and far from where the solver's numbers lose their last digit. */
const MOST = 100_000_000;

const Count = z.int().check(z.nonnegative(), z.lte(MOST));
const CellName = z.tuple([z.string(), z.string()]);
export type CellName = z.infer<typeof CellName>;

/**
 * What someone means to publish, for the gate to judge: the form of `holdfast disclosure FILE`. A word that it does not
 * know is refused: what is judged would be less than was meant.
 */
const DisclosureFile = z.strictObject({
  atoms: z.record(
    z.string(),
    z.strictObject({ respondents: Count, counts: z._default(z.record(z.string(), Count), {}) }),
  ),
  groups: z.record(z.string(), z.array(z.string())),
  published: z.optional(
    z.strictObject({ groups: z.optional(z.array(z.string())), cells: z.optional(z.array(CellName)) }),
  ),
  withheld: z._default(z.array(CellName), []),
  k: z._default(z.int().check(z.gte(1), z.lte(MOST)), 10),
  protect: z._default(
    z
      .strictObject({ low: Count, high: Count })
      .check(z.refine(({ low, high }) => low <= high, 'has a low that is more than its high')),
    { low: 1, high: 5 },
  ),
  primary: z.optional(z.array(CellName)),
});
export type DisclosureFile = z.infer<typeof DisclosureFile>;

/** Checked beyond its shape: every name means something, and no count is larger than its respondents. */
export function readDisclosureFile(json: unknown): Result<DisclosureFile> {
  const lost = nameLostIn(json);
  if (lost !== undefined) return fail(invalid(lost, 'names something __proto__, which no name may be'));
  const parsed = DisclosureFile.safeParse(json);
  if (!parsed.success) return fail({ kind: 'invalid', issues: schemaIssues(parsed.error) });
  const file = parsed.data;
  for (const [atom, { respondents, counts }] of Object.entries(file.atoms))
    for (const [variable, count] of Object.entries(counts))
      if (count > respondents)
        return fail(invalid(`atoms.${atom}.counts.${variable}`, 'is more than its respondents'));
  for (const [group, atoms] of Object.entries(file.groups)) {
    const unknown = atoms.find((atom) => !Object.hasOwn(file.atoms, atom));
    if (unknown !== undefined)
      return fail(invalid(`groups.${group}`, `names ${unknown}, which is not an atom`));
    if (new Set(atoms).size < atoms.length) return fail(invalid(`groups.${group}`, 'names an atom twice'));
  }
  return misnamed(file) ?? ok(file);
}

/** A group or a variable that is named and that there is not. */
function misnamed(file: DisclosureFile): Result<DisclosureFile> | undefined {
  const variables = new Set(Object.values(file.atoms).flatMap(({ counts }) => Object.keys(counts)));
  const { published, withheld, primary } = file;
  const cells = { 'published.cells': published?.cells, withheld, primary };
  const strange = published?.groups?.find((group) => !Object.hasOwn(file.groups, group));
  if (strange !== undefined) return fail(invalid('published.groups', `${strange} is not a group`));
  for (const [at, named = []] of Object.entries(cells)) {
    for (const [group, variable] of named) {
      if (!Object.hasOwn(file.groups, group)) return fail(invalid(at, `${group} is not a group`));
      if (!variables.has(variable)) return fail(invalid(at, `${variable} is counted of no atom`));
    }
  }
  return undefined;
}

/** How deep names stand: of an answer, in the counts of an atom. */
const DEEPEST = 4;

/** Of JSON a schema leaves this name out, and what it names would be judged by nobody. */
function nameLostIn(json: unknown, at: readonly string[] = []): string | undefined {
  if (typeof json !== 'object' || json === null || at.length === DEEPEST) return undefined;
  if (Object.hasOwn(json, '__proto__')) return at.join('.') || 'file';
  for (const [name, value] of Object.entries(json)) {
    const lost = nameLostIn(value, [...at, name]);
    if (lost !== undefined) return lost;
  }
  return undefined;
}
