import { ok, type Result } from '../domain/kernel/result.ts';
import { inviteeColumns, type Quoted } from '../domain/campaign/invitee-columns.ts';
import type { Instrument } from '../domain/instrument/instrument.ts';
import type { Invitation } from '../domain/campaign/invitation.ts';
import type { Estate } from '../domain/organisation/estate.ts';
import type { CampaignDesk } from './campaign-desk.ts';
import { inParallel } from './in-parallel.ts';
import type { RefusedRow } from './ports/csv.ts';
import { type ReadInvitee, readInvitees } from './read-invitees.ts';

const AT_ONCE = 16;

/** What became of each row: `taken` are those who are invited now, or would be. */
export interface Intake {
  readonly dryRun: boolean;
  readonly read: number;
  readonly taken: number;
  readonly refused: readonly RefusedRow[];
  readonly duplicates: readonly RefusedRow[];
}

/** The campaign that people are taken into. */
export interface Asked {
  readonly id: string;
  readonly estate: Estate;
  readonly instrument: Instrument;
}

/** A list held against those who are invited already. */
export interface Compared {
  readonly read: number;
  /** Who would be invited. */
  readonly news: readonly ReadInvitee[];
  readonly refused: readonly RefusedRow[];
  readonly duplicates: readonly RefusedRow[];
  /** Who is invited already, whoever listed them. */
  readonly standing: ReadonlyMap<string, Invitation>;
}

export async function compareInvitees(
  desk: Pick<CampaignDesk, 'links' | 'readCsv' | 'invitations'>,
  { id: campaign, estate, instrument }: Asked,
  csv: string,
  now: number,
  quoted?: Quoted,
): Promise<Result<Compared>> {
  const idOf = (address: string): string => desk.links.invitationId(campaign, address);
  const list = readInvitees(desk.readCsv, csv, estate, now, idOf, inviteeColumns(instrument), quoted);
  if (!list.ok) return list;
  const { read, invitees, refused, duplicates } = list.value;

  const standing = new Map<string, Invitation>();
  for await (const invitation of desk.invitations.all(campaign)) standing.set(invitation.id, invitation);
  const here = invitees.flatMap((invitee) => {
    const invitation = standing.get(invitee.id);
    return invitation === undefined
      ? []
      : [{ line: invitee.line, reason: alreadyIn(invitation, invitee, instrument) }];
  });
  const news = invitees.filter(({ id }) => !standing.has(id));
  const all = [...duplicates, ...here].sort((a, b) => a.line - b.line);
  return ok({ read, news, refused, duplicates: all, standing });
}

/** Nobody is in a campaign twice: one address is one row, put if absent, however often a file is taken in. */
export async function takeInvitees(
  desk: CampaignDesk,
  asked: Asked,
  { invitees: csv, dryRun }: { readonly invitees: string; readonly dryRun: boolean },
  now: number,
): Promise<Result<Intake>> {
  const compared = await compareInvitees(desk, asked, csv, now);
  if (!compared.ok) return compared;
  const { read, news, refused, duplicates } = compared.value;
  if (!dryRun) {
    await inParallel(news, AT_ONCE, async ({ line: _, ...invitee }) => {
      await desk.invitations.add(asked.id, { ...invitee, issue: 1 });
    });
  }
  return ok({ dryRun, read, taken: news.length, refused, duplicates });
}

function alreadyIn(
  standing: Invitation,
  { unit, region, month }: ReadInvitee,
  { audience }: Instrument,
): string {
  const leaves = audience === 'leaver';
  const isSamePlace = standing.unit === unit && standing.region === region;
  if (isSamePlace && (standing.month === month || !leaves)) return 'This person is in the campaign already.';
  if (!leaves)
    return `This person is in the campaign already, in ${standing.unit || standing.region}. That stays.`;
  return `This person is in the campaign already, as leaving ${standing.unit} in ${standing.month}. That stays.`;
}
