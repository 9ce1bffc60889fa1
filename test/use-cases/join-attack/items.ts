import { cryptoLinks } from '../../../shared/adapters/crypto/links.ts';
import * as hpke from '../../../shared/adapters/crypto/hpke.ts';
import { dynamoShuffleKeys } from '../../../shared/adapters/dynamodb/shuffle-keys.ts';
import { decodeProfile } from '../../../shared/domain/answer/profile-part.ts';
import { SlipPack } from '../../../shared/domain/answer/slip-pack.ts';
import { answerValues, questionOf } from '../../../shared/domain/instrument/instrument.ts';
import { profileKeyName } from '../../../shared/use-cases/profile-year.ts';
import { instrument } from '../../functions/respond/site.ts';
import type { Dump, Row, Village } from './village.ts';
import { codesIn } from '../../fixtures/codes-in-pack.ts';

/** One stored thing as an attacker sees it, and, known to the test alone, whose it is. */
export interface Item {
  readonly person: number;
  readonly fields: Row;
}

export type Kind = 'invitation' | 'ticket' | 'envelope' | 'slip' | 'profile' | 'comment';

/** What must lead nowhere: who was asked or sent, and each part of what somebody said. */
export const APART: readonly (readonly [Kind, Kind])[] = [
  ['invitation', 'slip'],
  ['ticket', 'slip'],
  ['ticket', 'profile'],
  ['ticket', 'comment'],
  ['envelope', 'slip'],
  ['envelope', 'profile'],
  ['envelope', 'comment'],
  ['slip', 'profile'],
  ['slip', 'comment'],
  ['profile', 'comment'],
];

export type Items = Readonly<Record<Kind, readonly Item[]>>;

export interface Marks {
  readonly personOfSlip: (value: (question: string) => string | number | undefined) => number;
  readonly personOfProfile: (answers: Readonly<Record<string, unknown>>) => number;
  readonly personOfText: (text: string) => number;
}

/** Every stored thing that stands for one person, in stored order. */
export async function itemsOf(dump: Dump, village: Village, marks: Marks): Promise<Items> {
  const { tokens, site } = village;
  const byTicket = new Map(tokens.map((token, person) => [cryptoLinks.ticketKey(token), person]));
  const byEnvelope = new Map(tokens.map((token, person) => [cryptoLinks.envelopeKey(token), person]));
  const find = (people: ReadonlyMap<string, number>, key: unknown): number => people.get(String(key)) ?? -1;
  return {
    invitation: dump.invitations.map((fields) => ({
      person: Number(/\d+/.exec(String(fields['address']))?.[0]),
      fields,
    })),
    ticket: dump.tickets.map((fields) => ({ person: find(byTicket, fields['pk']), fields })),
    envelope: dump.envelopes.map((fields) => ({ person: find(byEnvelope, fields['sk']), fields })),
    slip: dump.slips.flatMap((row) => slipsOf(SlipPack.parse(row['pack']), marks)),
    profile: await profilesOf(dump, village, site.campaign.id, marks),
    // What else stands there is of no person: how many texts a month put there.
    comment: dump.comments
      .filter(({ text }) => text !== undefined)
      .map((fields) => ({ person: marks.personOfText(String(fields['text'])), fields })),
  };
}

function slipsOf(pack: SlipPack, { personOfSlip }: Marks): readonly Item[] {
  const columns = Object.keys(pack.columns).map((id) => [id, codesIn(pack, id)] as const);
  return Array.from({ length: pack.n }, (_, position) => {
    const codes = Object.fromEntries(columns.map(([id, column]) => [id, column[position] ?? 0]));
    const value = (id: string) => answerValues(instrument, questionOf(instrument, id)!)[(codes[id] ?? 0) - 1];
    return { person: personOfSlip(value), fields: { position, ...codes } };
  });
}

async function profilesOf(
  dump: Dump,
  { site, wrapping }: Village,
  campaign: string,
  { personOfProfile }: Marks,
): Promise<readonly Item[]> {
  const keys = dynamoShuffleKeys(site.store.client, 'shuffleKeys', wrapping);
  const key = (await keys.privateKey(profileKeyName(campaign, '2026'))) ?? '';
  const parts = dump.profiles.filter(({ pk }) => String(pk).startsWith('parts#'));
  return Promise.all(
    parts.map(async (fields) => ({
      person: personOfProfile(decodeProfile(await hpke.open(key, fields['sealed'] as Uint8Array))),
      fields,
    })),
  );
}
