import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoCuts } from '../../../shared/adapters/dynamodb/cuts.ts';
import { dynamoReleases } from '../../../shared/adapters/dynamodb/releases.ts';
import type { CutRequest } from '../../../shared/domain/disclosure/cuts/cut-request.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

const REQUEST: CutRequest = {
  id: '0123456789ab',
  campaign: 'autumn',
  by: 'R. Searcher',
  why: 'A talk',
  asked: '2027-05-03T10:00:00.000Z',
  table: { of: 'profile', year: '2026', region: null, rows: 'role_group', columns: null },
};
const decided = (why: string): Required<CutRequest> => ({
  ...REQUEST,
  decided: { at: '2027-05-03T10:00:01.000Z', answer: { is: 'refused', why } },
});

describe('requests for tables', () => {
  it('stay as they were first asked, and are decided once', async () => {
    const cuts = dynamoCuts(store.client, 'releases');
    expect(await cuts.keep(REQUEST)).toEqual(REQUEST);
    expect(await cuts.keep({ ...REQUEST, by: 'Another' })).toEqual(REQUEST);
    expect(await cuts.decide(decided('First'))).toEqual(decided('First'));
    expect(await cuts.decide(decided('Second'))).toEqual(decided('First'));
    expect(await cuts.get('autumn', REQUEST.id)).toEqual(decided('First'));
    expect(await cuts.list('autumn')).toEqual([decided('First')]);
    expect(await cuts.list('another')).toEqual([]);
  });

  it('are no releases of their campaign', async () => {
    expect(await dynamoReleases(store.client, 'releases').list('autumn')).toEqual([]);
  });
});
