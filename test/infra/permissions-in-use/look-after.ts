import type { Campaign } from '../../../shared/domain/campaign/campaign.ts';
import { designOf } from '../../../shared/domain/campaign/draft/approval.ts';
import { sha256Hex } from '../../../shared/adapters/crypto/content-hash.ts';
import type { FunctionId } from '../../../shared/adapters/names.ts';

export const FIRST = { id: 'first', name: 'A first person' };
export const SECOND = { id: 'second', name: 'A second person' };

export type Ask = <T>(id: FunctionId, event: object) => Promise<T>;

/** What two people do in the console with a campaign, from its draft to its close. */
export async function lookAfter(
  ask: Ask,
  id = 'drafted',
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const contacts = { helpEmail: 'help@example.org', eapPhone: '0800', concernUrl: 'https://c.example' };
  const draft = {
    id,
    title: 'Drafted',
    instrument: 'exit-interview',
    k: 10,
    languages: 'english',
    contacts,
  };
  await ask('import', { action: 'show-instrument', instrument: 'exit-interview' });
  const drafted = await ask<Campaign>('import', { action: 'draft-campaign', by: FIRST, isNew: true, draft });
  await ask('import', { action: 'preview-campaign', campaign: id });
  const design = sha256Hex(new TextEncoder().encode(designOf(drafted)));
  await ask('import', { action: 'approve-campaign', campaign: id, by: SECOND, design });
  await meanwhile();
  await ask('import', { action: 'begin-campaign', campaign: id, invite: true });
  await ask('import', { action: 'end-campaign', campaign: id });
}
