import type { Campaign } from '../domain/campaign/campaign.ts';
import { seesNation } from '../domain/organisation/sight.ts';
import type { Staff } from '../domain/organisation/staff.ts';
import {
  isOnShelf,
  isWanted,
  type LibraryWanted,
  reportOrder,
  type Shelf,
  shelfOrder,
  type Shelved,
} from '../domain/report/library.ts';
import type { Campaigns } from './ports/campaigns.ts';
import type { Publications } from './ports/publications.ts';
import type { Releases } from './ports/releases.ts';
import { reportsPublishedTo } from './publications/published-to.ts';
import { type ReportAddress, type ReportDesk, reportsOf } from './read-report.ts';

export interface LibraryDesk extends Pick<ReportDesk, 'reports'> {
  readonly campaigns: Pick<Campaigns, 'list'>;
  readonly releases: Pick<Releases, 'list'>;
  readonly publications: Pick<Publications, 'get' | 'toReader'>;
}

export interface LibraryPart {
  /** Every clock of every campaign that there may be a report of. */
  readonly shelves: readonly Shelf[];
  /** The reports that were published to somebody who does not see the nation. */
  readonly published: readonly ReportAddress[] | undefined;
  readonly shown: readonly Shelved[];
  /** Whether more follow. */
  readonly more: boolean;
}

interface Asked {
  readonly wanted: LibraryWanted;
  readonly nameOf: (scope: string) => string;
  /** As many as are shown, after so many. */
  readonly most: number;
  readonly after: number;
}

/**
 * A part of the reports that somebody may open, in the order wanted. Shelves are looked through in that order, and no
 * more of them than the part needs; sorted by place, all of them.
 */
export async function readLibrary(desk: LibraryDesk, staff: Staff, asked: Asked): Promise<LibraryPart> {
  const { wanted, nameOf, most, after } = asked;
  const campaigns = await desk.campaigns.list();
  const published = seesNation(staff) ? undefined : await reportsPublishedTo(desk, staff);
  const shelves = published === undefined ? await released(desk, campaigns) : among(published, campaigns);
  const fitting = shelves.filter((shelf) => isOnShelf(shelf, wanted)).toSorted(shelfOrder(wanted.order));
  const found: Shelved[] = [];
  for (const shelf of fitting) {
    if (wanted.order !== 'place' && found.length > after + most) break;
    const scopes = published === undefined ? await scopesOn(desk, shelf, wanted) : scopesIn(published, shelf);
    found.push(
      ...scopes
        .map((scope) => ({ ...shelf, scope }))
        .filter((report) => isWanted(report, wanted))
        .toSorted(reportOrder(wanted.order, nameOf)),
    );
  }
  const sorted = wanted.order === 'place' ? found.toSorted(reportOrder('place', nameOf)) : found;
  const shown = sorted.slice(after, after + most);
  return { shelves, published, shown, more: found.length > after + most };
}

async function released(
  { releases }: LibraryDesk,
  campaigns: readonly Campaign[],
): Promise<readonly Shelf[]> {
  const each = campaigns.map(async (campaign) =>
    (await releases.list(campaign.id)).map(({ clock }) => shelfOf(campaign, clock)),
  );
  return (await Promise.all(each)).flat();
}

/** Of those that were published to a person, each clock of a campaign once. */
function among(published: readonly ReportAddress[], campaigns: readonly Campaign[]): readonly Shelf[] {
  const byId = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const shelves = published.map(({ campaign, clock }) => {
    const shelf = shelfOf(byId.get(campaign) ?? { id: campaign, title: campaign }, clock);
    return [`${campaign} ${clock}`, shelf] as const;
  });
  return [...new Map(shelves).values()];
}

const shelfOf = ({ id, title, closed }: Pick<Campaign, 'id' | 'title' | 'closed'>, clock: string): Shelf => ({
  campaign: id,
  title,
  clock,
  closed: clock === 'close' ? closed : undefined,
});

const scopesIn = (published: readonly ReportAddress[], { campaign, clock }: Shelf): readonly string[] =>
  published.filter((each) => each.campaign === campaign && each.clock === clock).map(({ scope }) => scope);

/** Of one place, its own folders alone are listed. */
async function scopesOn(desk: LibraryDesk, { campaign, clock }: Shelf, { place }: LibraryWanted) {
  const folders =
    place === undefined ? [''] : [place, `staff-${place}`, `pack-${place}`].map((of) => `${of}/`);
  const found = await Promise.all(folders.map((folder) => reportsOf(desk, campaign, `${clock}/${folder}`)));
  return found.flat().map(({ scope }) => scope);
}
