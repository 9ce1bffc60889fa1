import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoActions } from '../../../shared/adapters/dynamodb/actions.ts';
import { dynamoDeepDives } from '../../../shared/adapters/dynamodb/deep-dives.ts';
import { DIVE } from '../../functions/console/dive.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore();
});
afterEach(() => store.close());

describe('deep dives in the actions table', () => {
  it('stand apart from the actions in it, by unit and id', async () => {
    const dives = dynamoDeepDives(store.client, 'actions');
    expect(await dives.add(DIVE)).toBe(true);
    expect(await dives.add({ ...DIVE, why: 'Another' })).toBe(false);
    expect(await dives.get(DIVE.scope, DIVE.id)).toEqual(DIVE);
    expect(await dives.list()).toEqual([DIVE]);
    expect(await dynamoActions(store.client, 'actions').list()).toEqual([]);
  });

  it('let one of several changes of the same revision through', async () => {
    const dives = dynamoDeepDives(store.client, 'actions');
    await dives.add(DIVE);
    const next = { ...DIVE, revision: DIVE.revision + 1 };
    const changed = await Promise.all(
      ['a', 'b', 'c', 'd'].map((findings) => dives.change({ ...next, findings })),
    );
    expect(changed.filter(Boolean)).toHaveLength(1);
    expect(await dives.change({ ...next, findings: 'e' })).toBe(false);
  });
});
