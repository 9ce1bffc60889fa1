import type { LedgerEntry } from '../../../shared/domain/disclosure/ledger.ts';
import { ledgerKey } from '../../../shared/domain/disclosure/ledger.ts';
import { instrument } from '../../use-cases/shuffle/mixing-room.ts';
import { peopleInPack } from '../../use-cases/shuffle/people.ts';
import type { History } from './history.ts';
import { CAMPAIGN, type Desks, REGION } from './world.ts';

/** By the month of their shuffle, whose answers are mixed. */
async function mixedByMonth({ form }: Desks): Promise<ReadonlyMap<string, readonly number[]>> {
  const months = new Map<string, readonly number[]>();
  for await (const { month, pack } of form.slips.packs(CAMPAIGN, REGION))
    months.set(month, [...(months.get(month) ?? []), ...peopleInPack(instrument, pack)]);
  return months;
}

export const mixed = async (desks: Desks): Promise<readonly number[]> =>
  [...(await mixedByMonth(desks)).values()].flat();

/** What is wrong with the stores, by what people were told. Everybody who was left waiting must have been mixed by now. */
export async function faultsIn(desks: Desks, history: History): Promise<readonly string[]> {
  return [
    ...(await faultsOfSendings(desks, history)),
    ...(await faultsOfPeriods(desks)),
    ...(await faultsOfReleases(desks)),
  ];
}

async function faultsOfSendings(desks: Desks, { attempts }: History): Promise<readonly string[]> {
  const wrong: string[] = [];
  const all = await mixed(desks);
  const counts = (number: number): number => all.filter((one) => one === number).length;
  for (const attempt of attempts) {
    const { number, person, link, tried, acknowledged, taking, gone } = attempt;
    const own = attempts.filter((one) => one.person === person);
    const ofPerson = own.reduce((sum, one) => sum + counts(one.number), 0);
    if (ofPerson > 1) wrong.push(`${person} counts ${ofPerson} times`);
    if (!tried && counts(number) > 0) wrong.push(`${number} counts and was never sent`);
    if (gone && counts(number) > 0) wrong.push(`${number} counts and was withdrawn or replaced`);
    // Where an earlier link's was mixed already, it counts, and what was sent by the link that replaced it does not.
    const voided = own.some((one) => one.link < link && counts(one.number) === 1);
    if (acknowledged && !taking && !voided && counts(number) !== 1)
      wrong.push(`${number} was acknowledged and is lost`);
  }
  const accepted = attempts.filter(({ acknowledged }) => acknowledged);
  const byLink = Map.groupBy(accepted, ({ person, link }) => `${person} by link ${link}`);
  for (const [link, some] of byLink)
    if (some.length > 1) wrong.push(`${link} was accepted ${some.length} times`);
  for await (const { key, sealed } of desks.shuffle.envelopes.all(CAMPAIGN, REGION))
    if (sealed !== undefined) wrong.push(`${key} still waits`);
  return wrong;
}

async function faultsOfPeriods(desks: Desks): Promise<readonly string[]> {
  const periods = await desks.form.groups.periods(CAMPAIGN, REGION);
  const batches = await desks.form.groups.batches(CAMPAIGN, REGION);
  const wrong: string[] = [];
  for (const [month, people] of await mixedByMonth(desks)) {
    const times = periods.filter(({ months }) => months.includes(month)).length;
    if (times !== 1) wrong.push(`${month}, with ${people.length}, is in ${times} periods`);
  }
  const known = new Set(periods.map(({ clock }) => clock));
  for (const { group, atoms } of batches)
    for (const { period } of atoms)
      if (!known.has(period)) wrong.push(`${group} is of ${period}, which is none`);
  return wrong;
}

async function faultsOfReleases({ release }: Desks): Promise<readonly string[]> {
  const entries: LedgerEntry[] = [];
  for (const hash of await release.ledger.entries(CAMPAIGN)) {
    const content = await release.workings.get(ledgerKey(hash));
    if (content === undefined) return [`The ledger names ${hash}, which is not there`];
    entries.push(JSON.parse(new TextDecoder().decode(content)) as LedgerEntry);
  }
  const released = await release.releases.list(CAMPAIGN);
  return released
    .filter((row) => !entries.some((entry) => entry.clock === row.clock && entry.release === row.release))
    .map(({ clock }) => `${clock} is released and not in the ledger`);
}
