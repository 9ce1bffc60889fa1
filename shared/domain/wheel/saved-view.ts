import * as z from 'zod/mini';
import { RoleGroup } from '../context/role-group.ts';
import { Day } from '../kernel/ids.ts';
import { Scope } from '../report/scope.ts';
import { STRANDS } from './strands.ts';

/** Which place, grade and strand somebody looks at: never figures, which are gated anew each time it is opened. */
export const ViewChoice = z.object({
  scope: Scope,
  grade: z.optional(RoleGroup),
  strand: z.optional(z.enum(STRANDS)),
});
export type ViewChoice = z.infer<typeof ViewChoice>;

/** A view under a name of its person's own. */
export const SavedView = z.extend(ViewChoice, {
  id: z.string().check(z.regex(/^[0-9a-z]{8}$/)),
  /** Whose it is: nobody else sees it. */
  person: z.string(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  made: Day,
  removed: z.optional(z.boolean()),
});
export type SavedView = z.infer<typeof SavedView>;

/** `/wheel/unit-N03SW1?grade=pso&strand=workforce` */
export function viewAddress({ scope, grade, strand }: ViewChoice): string {
  const asked = new URLSearchParams({ ...(grade && { grade }), ...(strand && { strand }) }).toString();
  return `/wheel/${scope}${asked === '' ? '' : `?${asked}`}`;
}
