import { type Campaign, versionsOf } from '../domain/campaign/campaign.ts';
import type { Companion } from '../domain/disclosure/release.ts';
import { type Instrument, questionsOf } from '../domain/instrument/instrument.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { Releases } from './ports/releases.ts';
import { differencesFrom } from './wording-differences.ts';

interface Shelf {
  readonly campaigns: Pick<Campaigns, 'list' | 'instrument'>;
  readonly releases: Pick<Releases, 'list'>;
}

/** A year of quarters: what a report compares its own figures with. */
const EARLIER = 4;
/** Waves, rounds and checkpoints set beside each other: more than a table has room for. */
const OTHERS = 8;

/**
 * The releases that stand when a campaign's figures are decided and that its reports are compared with: its own
 * earlier ones; those with items in common; of a closed survey also the same survey of another time. Answers by an
 * open link are set beside nobody's: people who chose to answer are no other time of people who were invited.
 */
export async function companionsOf(
  shelf: Shelf,
  campaign: Campaign,
  instrument: Instrument,
  clock: string,
): Promise<readonly Companion[]> {
  const standing = await newestFirst(shelf, campaign.id);
  const earlier = standing
    .filter((row) => row.clock < clock)
    .slice(0, EARLIER)
    .map((row): Companion => ({ why: 'earlier', ...row }));
  return campaign.selfSelected === undefined
    ? [...earlier, ...(await others(shelf, campaign, instrument))]
    : earlier;
}

async function others(shelf: Shelf, campaign: Campaign, instrument: Instrument): Promise<Companion[]> {
  const own = matchesOf(instrument);
  const found: Companion[] = [];
  // The newest of those who are asked alike: older rounds would crowd out those who are seldom asked.
  const kinds = new Set<string>();
  const asked = (await shelf.campaigns.list())
    .filter(
      ({ id, status, selfSelected }) =>
        id !== campaign.id && status !== 'draft' && selfSelected === undefined,
    )
    .toSorted((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  for (const other of asked) {
    const { id, version } = other.instrument;
    const same = id === campaign.instrument.id;
    if (same && (campaign.clock === 'rolling' || timeOf(other) > timeOf(campaign))) continue;
    const kind = `${id} ${other.context?.['checkpoint'] ?? ''}`;
    const questions = await shelf.campaigns.instrument(id, version);
    const matched = questions !== undefined && [...matchesOf(questions)].some((match) => own.has(match));
    if (!same && (!matched || kinds.has(kind))) continue;
    const [newest] = await newestFirst(shelf, other.id);
    if (newest === undefined) continue;
    if (same) {
      const differs = await differencesFrom(shelf.campaigns, instrument, versionsOf(other));
      found.push({ why: 'wave', ...newest, differs });
    } else {
      kinds.add(kind);
      found.push({ why: 'matched', ...newest });
    }
    if (found.length === OTHERS) break;
  }
  return found;
}

const matchesOf = (instrument: Instrument): ReadonlySet<string> =>
  new Set(questionsOf(instrument).flatMap(({ match }) => (match === undefined ? [] : [match.id])));

const timeOf = ({ closed, opened }: Campaign): string => closed ?? opened ?? '';

async function newestFirst({ releases }: Pick<Shelf, 'releases'>, campaign: string) {
  const rows = await releases.list(campaign);
  return rows
    .map(({ campaign: id, clock, release }) => ({ campaign: id, clock, release }))
    .toSorted((a, b) => (a.clock < b.clock ? 1 : -1));
}
