import { probationEstate } from '../../../shared/domain/organisation/probation-estate.ts';
import type { Outbox } from '../outbox/store.ts';
import { linkIn } from '../outbox/link-in.ts';
import { Chance } from './chance.ts';

export interface Leaver {
  readonly address: string;
  readonly unit: string;
  readonly month: string;
}

/** Wales and the North East: enough to fill a report, and quick to begin with. */
const REGIONS = ['N03', 'N54'];

/** Leavers a month by unit, in turn: with figures of their own each quarter, now and then, and never. */
const A_MONTH = [8, 5, 2, 7, 4];

const demoUnits = probationEstate.units.filter(
  ({ region, kind }) => REGIONS.includes(region) && kind === 'geographic',
);

/** How many leave a unit that the demo asks in a usual month. Undefined for any other. */
export function usualLeavers(unit: string): number | undefined {
  const index = demoUnits.findIndex(({ code }) => code === unit);
  return index === -1 ? undefined : A_MONTH[index % A_MONTH.length];
}

/** Those who left in a month, all of them made up. */
export function leaversOf(month: string): readonly Leaver[] {
  const chance = new Chance(`leavers ${month}`);
  const leaving = demoUnits.flatMap(({ code }, index) => {
    const usual = A_MONTH[index % A_MONTH.length] ?? 0;
    const count = Math.max(1, usual + chance.pick([-1, 0, 0, 1]));
    return Array.from({ length: count }, () => code);
  });
  return leaving.map((unit, index) => {
    const number = String(index + 1).padStart(3, '0');
    return { address: `leaver-${month}-${number}@example.invalid`, unit, month };
  });
}

export const leaversFile = (leavers: readonly Leaver[]): string =>
  [
    'address,unit,leaving month',
    ...leavers.map(({ address, unit, month }) => `${address},${unit},${month}`),
    '',
  ].join('\n');

/** The links in the newest mails to these people, by their addresses. */
export function linksIn(mails: Outbox, people: readonly string[]): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  const addresses = new Set(people);
  for (const mail of mails.page(0, addresses.size)) {
    const [address = ''] = mail.to;
    const link = linkIn(mail);
    if (addresses.has(address) && link !== undefined) links.set(address, link);
  }
  return links;
}
