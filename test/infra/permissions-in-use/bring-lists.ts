import type { PeopleList } from '../../../shared/domain/campaign/list/people-list.ts';
import type { UploadForm } from '../../../shared/use-cases/ports/uploads.ts';
import { bring } from '../../functions/console/bucket.ts';
import { type Ask, FIRST, lookAfter, SECOND } from './look-after.ts';

const ID = 'listed';
const CSV = 'address,unit,leaving month\nann@example.invalid,N03SW1,2026-09\n';

/** A campaign whose people come by lists that a browser brings, one of which is turned down. */
export const bringLists = (ask: Ask, endpoint: string): Promise<void> =>
  lookAfter(ask, ID, async () => {
    for (const decision of ['approve-list', 'turn-down-list']) {
      const { id: list } = await ask<PeopleList>('import', { action: 'begin-list', campaign: ID, by: FIRST });
      const named = { campaign: ID, list, by: FIRST };
      const back = 'https://console.example/';
      const form = await ask<UploadForm>('import', { action: 'form-for-list', ...named, back });
      // A browser goes to the bucket itself, past the guard of the functions.
      const brought = await bring({ ...form, address: endpoint + new URL(form.address).pathname }, CSV);
      if (brought.status !== 303) throw new Error(`The list was not taken: ${await brought.text()}`);
      await ask('import', { action: 'check-list', ...named });
      await ask('import', { action: 'show-list', campaign: ID, list });
      await ask('import', { action: decision, ...named, by: SECOND });
      if (decision === 'approve-list') await ask('import', { action: 'take-list', campaign: ID, list });
    }
    await ask('import', { action: 'open-campaign', campaign: ID });
    await ask('send-mail', { action: 'send', campaign: ID, kind: 'invitation' });
    await ask('import', { action: 'show-people', campaign: ID });
  });
