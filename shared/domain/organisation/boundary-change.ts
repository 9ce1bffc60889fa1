import * as z from 'zod/mini';
import { addDays } from '../kernel/calendar.ts';
import { Code, Day } from '../kernel/ids.ts';
import type { Estate, FormerUnit, Unit } from './estate.ts';

/** From a day on, units are others: merged, split, recut or renamed; or, with no successor, gone. */
export const BoundaryChange = z.object({
  effective: Day,
  region: Code,
  from: z.array(z.object({ code: Code, name: z.string() })).check(z.minLength(1)),
  to: z.array(z.object({ code: Code, name: z.string() })),
});
export type BoundaryChange = z.infer<typeof BoundaryChange>;

export type Applied =
  | { readonly is: 'changed'; readonly estate: Estate }
  /** The estate is as it would be after the change. */
  | { readonly is: 'stands' }
  | { readonly is: 'refused'; readonly why: string };

/** The estate after a change. Units that end are kept by name, with what followed them: figures were shown of them. */
export function applyChange(estate: Estate, change: BoundaryChange): Applied {
  const { region, effective } = change;
  if (!estate.regions.some(({ code }) => code === region)) return refused(`There is no region ${region}.`);
  const units = new Map(estate.units.map((unit) => [unit.code, unit]));
  const former = new Map((estate.former ?? []).map((unit) => [unit.code, unit]));
  const ending = change.from.filter(({ code }) => !change.to.some((one) => one.code === code));
  const following = change.to.every(({ code }) => units.has(code) || former.has(code));
  if (following && ending.every(({ code }) => !units.has(code))) return { is: 'stands' };
  const unknown = change.from.find(({ code }) => units.get(code)?.region !== region);
  if (unknown !== undefined) return refused(`There is no unit ${unknown.code} in region ${region}.`);
  const taken = change.to.find(
    ({ code }) => former.has(code) || (units.get(code)?.region ?? region) !== region,
  );
  if (taken !== undefined) return refused(`${taken.code} was another unit, or is one of another region.`);
  if (effective <= estate.asAt)
    return refused(`The estate is as at ${estate.asAt}: it knows what was before.`);
  const into = change.to.map(({ code }) => code);
  const isEnding = (code: string): boolean => ending.some((one) => one.code === code);
  const ended = estate.units
    .filter(({ code }) => isEnding(code))
    .map((unit): FormerUnit => ({ ...unit, until: addDays(effective, -1), into }));
  const staying = estate.units.filter(({ code }) => !isEnding(code));
  const begun = change.to.filter(({ code }) => !units.has(code)).map((one) => newUnit(one, change, ended));
  return {
    is: 'changed',
    estate: {
      ...estate,
      units: [...staying, ...begun].sort((a, b) => (a.code < b.code ? -1 : 1)),
      former: [...(estate.former ?? []), ...ended],
      revision: (estate.revision ?? 0) + 1,
    },
  };
}

const refused = (why: string): Applied => ({ is: 'refused', why });

function newUnit(
  { code, name }: BoundaryChange['to'][number],
  { region, effective, to }: BoundaryChange,
  ended: readonly Unit[],
): Unit {
  const staff = ended.map((unit) => unit.staff);
  const known = staff.every((one) => one !== undefined) && to.length === 1 && staff.length > 0;
  return {
    code,
    name,
    region,
    kind: ended[0]?.kind ?? 'geographic',
    since: effective,
    ...(known && { staff: staff.reduce((sum, one) => sum + one, 0) }),
  };
}
