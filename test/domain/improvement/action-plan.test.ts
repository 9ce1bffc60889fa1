import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ACTION_PLAN, actionsOfPlan } from '../../../shared/domain/improvement/action-plan.ts';
import { Action } from '../../../shared/domain/improvement/action.ts';
import { ownerIssues } from '../../../shared/domain/improvement/draft-action.ts';
import { progressOf } from '../../../shared/domain/improvement/progress.ts';
import { DriverId } from '../../../shared/domain/kernel/driver-id.ts';
import { DRIVERS } from '../../../shared/domain/report/drivers.ts';

const REFERENCE = path.resolve(import.meta.dirname, '../../../../shared/domain/action-plan.json');

describe('the published action plan', () => {
  it('has eight recommendations, five agreed and three partly agreed with why', () => {
    const decisions = ACTION_PLAN.recommendations.map(({ decision }) => decision);
    expect(decisions).toHaveLength(8);
    expect(decisions.filter((each) => each === 'agreed')).toHaveLength(5);
    const partly = ACTION_PLAN.recommendations.filter(({ decision }) => decision === 'partly agreed');
    expect(partly.map(({ response }) => response !== undefined)).toEqual([true, true, true]);
  });

  it('becomes actions that the store takes, each with one owner and an id of its own', () => {
    const actions = actionsOfPlan();
    for (const action of actions) expect(Action.parse(action)).toEqual(action);
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
    expect(actions.flatMap(({ owner = '' }) => ownerIssues(owner, true))).toEqual([]);
  });

  it('measures SEEDS2 from 66% to 90%, as the plan says', () => {
    const seeds2 = actionsOfPlan().find(({ measure }) => measure?.name.includes('SEEDS2'))!;
    expect(seeds2.measure).toMatchObject({ baseline: { value: 66 }, target: 90 });
    expect(progressOf(seeds2.measure!, seeds2.target, '2025-06-01').is).toBe('not-known');
  });

  it.skipIf(!existsSync(REFERENCE))(
    `says what the reference says${existsSync(REFERENCE) ? '' : ' (skipped: it is not on this machine)'}`,
    () => {
      interface Told {
        decision: string;
        actions: { target: string; repeats?: string; owner: string; measure?: { target: number } }[];
      }
      const { recommendations } = JSON.parse(readFileSync(REFERENCE, 'utf8')) as {
        recommendations: Told[];
      };
      const told = recommendations.map(({ decision, actions }) => ({
        decision,
        actions: actions.map(({ target, repeats, owner, measure }) => ({
          month: target === 'complete' ? 'complete' : target,
          repeats,
          owner,
          measure: measure?.target,
        })),
      }));
      expect(
        ACTION_PLAN.recommendations.map(({ decision, actions }) => ({
          decision,
          actions: actions.map(({ target, complete, repeats, owner, alongside, measure }) => ({
            month: complete === true ? 'complete' : target.slice(0, 7),
            repeats,
            owner: [owner, ...(alongside === undefined ? [] : [alongside])].join('; '),
            measure: measure?.target,
          })),
        })),
      ).toEqual(told);
    },
  );
});

it('drivers are those of the reports, all sixteen', () => {
  expect(DriverId.options).toEqual(DRIVERS.drivers.map(({ id }) => id));
});
