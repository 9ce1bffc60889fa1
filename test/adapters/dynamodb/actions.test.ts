import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoActions } from '../../../shared/adapters/dynamodb/actions.ts';
import { anAction } from '../../domain/improvement/an-action.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore();
});
afterEach(() => store.close());

describe('the actions table', () => {
  it('gives back what it was given, by place and id', async () => {
    const actions = dynamoActions(store.client, 'actions');
    const action = anAction({
      scope: 'unit-N03SW1',
      measure: { name: 'Starters met', unit: 'percent', target: 100, readings: [] },
    });
    expect(await actions.add(action)).toBe(true);
    expect(await actions.get('unit-N03SW1', action.id)).toEqual(action);
    expect(await actions.get('nation', action.id)).toBeUndefined();
  });

  it('begins an action once, however often it is asked to', async () => {
    const actions = dynamoActions(store.client, 'actions');
    const begun = await Promise.all(
      Array.from({ length: 12 }, (_, at) => actions.add(anAction({ title: `Title ${at}` }))),
    );
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await actions.list()).toHaveLength(1);
  });

  it('lets one of several changes of the same revision through', async () => {
    const actions = dynamoActions(store.client, 'actions');
    await actions.add(anAction());
    const changed = await Promise.all(
      Array.from({ length: 12 }, (_, at) => actions.change(anAction({ revision: 2, title: `Title ${at}` }))),
    );
    expect(changed.filter(Boolean)).toHaveLength(1);
    const standing = await actions.get('nation', 'abcd1234');
    expect(standing).toMatchObject({ revision: 2, title: `Title ${changed.indexOf(true)}` });
    expect(await actions.change(anAction({ revision: 2 }))).toBe(false);
  });

  it('changes no action that is not there', async () => {
    const actions = dynamoActions(store.client, 'actions');
    expect(await actions.change(anAction({ revision: 2 }))).toBe(false);
    expect(await actions.list()).toEqual([]);
  });
});
