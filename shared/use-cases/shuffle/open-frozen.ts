import { versionsOf } from '../../domain/campaign/campaign.ts';
import { decodeEnvelope, type Envelope } from '../../domain/answer/envelope.ts';
import type { Shuffle, ShuffleDesk } from './shuffle-desk.ts';

export interface OpenedEnvelopes {
  /** By key. Undefined where it could not be read. */
  readonly contents: ReadonlyMap<string, Envelope | undefined>;
  /** Every key of the region that was emptied by being mixed. */
  readonly mixed: ReadonlySet<string>;
}

/**
 * Opens the wanted envelopes. Undefined where one of them is no longer sealed: another run is further on, and what
 * this one has in its hands is not the whole.
 */
export async function openFrozen(
  desk: ShuffleDesk,
  shuffle: Shuffle,
  wanted: ReadonlySet<string>,
): Promise<OpenedEnvelopes | undefined> {
  const privateKey = await desk.keys.privateKey(shuffle.campaign.id);
  if (privateKey === undefined) throw new Error('The private key of a campaign is missing.');
  const contents = new Map<string, Envelope | undefined>();
  const mixed = new Set<string>();
  for await (const { key, sealed, mixed: wasMixed } of desk.envelopes.all(
    shuffle.at.campaign,
    shuffle.at.region,
  )) {
    if (wasMixed) mixed.add(key);
    if (!wanted.has(key)) continue;
    if (sealed === undefined) return undefined;
    contents.set(key, await read(desk, shuffle, privateKey, sealed));
  }
  return contents.size === wanted.size ? { contents, mixed } : undefined;
}

async function read(
  { box }: ShuffleDesk,
  { campaign }: Shuffle,
  privateKey: string,
  sealed: Uint8Array,
): Promise<Envelope | undefined> {
  const opened = await box.open(privateKey, sealed).then(decodeEnvelope, () => undefined);
  const belongs = opened?.campaign === campaign.id && versionsOf(campaign).includes(opened.version);
  return belongs ? opened : undefined;
}
