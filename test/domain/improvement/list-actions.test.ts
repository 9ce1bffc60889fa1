import { describe, expect, it } from 'vitest';
import { listed } from '../../../shared/domain/improvement/list-actions.ts';
import { PLACES, placeName, placeOfAction } from '../../../shared/domain/improvement/place-of-action.ts';
import { anAction } from './an-action.ts';

const TODAY = '2026-03-01';
const ACTIONS = [
  anAction({ id: 'late', target: '2026-01-31', title: 'b', owner: 'Zed', scope: 'unit-N03SW1' }),
  anAction({ id: 'soon', target: '2026-04-30', title: 'C', owner: 'alpha', scope: 'region-N03' }),
  anAction({ id: 'undated', target: undefined, title: 'a', owner: 'Beta' }),
  anAction({
    id: 'done',
    target: '2026-01-01',
    closed: { as: 'done', on: '2026-01-01', by: 'Somebody', text: 'Done' },
  }),
];
const ids = (
  shown: 'open' | 'overdue' | 'closed' | 'all',
  order: 'target' | 'title' | 'owner' | 'scope',
  scope?: string,
) => listed(ACTIONS, { shown, order, scope }, TODAY).map(({ id }) => id);

describe('the list of actions', () => {
  it('shows what is open, overdue, closed, or all', () => {
    expect(ids('open', 'target')).toEqual(['late', 'soon', 'undated']);
    expect(ids('overdue', 'target')).toEqual(['late']);
    expect(ids('closed', 'target')).toEqual(['done']);
    expect(ids('all', 'target')).toHaveLength(4);
  });

  it('is sorted by day, title, owner or place, without regard to capitals', () => {
    expect(ids('open', 'title')).toEqual(['undated', 'late', 'soon']);
    expect(ids('open', 'owner')).toEqual(['soon', 'undated', 'late']);
    expect(ids('open', 'scope')).toEqual(['undated', 'soon', 'late']);
  });

  it('is of one place where it is asked to be', () => {
    expect(ids('all', 'target', 'unit-N03SW1')).toEqual(['late']);
  });
});

describe('the places of actions', () => {
  it('are the nation, each region and each unit of the organisation, and no other', () => {
    expect(PLACES).toHaveLength(1 + 12 + 120);
    for (const { scope } of PLACES) expect(placeOfAction(scope)).toBeDefined();
    for (const scope of ['staff-nation', 'pack-nation', 'unit-X', 'region-', 'unit', '']) {
      expect(placeOfAction(scope)).toBeUndefined();
    }
    expect(placeName('unit-N03SW1')).toBe('Cardiff and the Vale, Wales');
  });
});
