import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../shared/domain/instrument/catalogue.ts';
import { matchedItems, matchIssues } from '../../../shared/domain/instrument/matched-items.ts';
import { modelledMinutes } from '../../../shared/domain/instrument/minutes.ts';
import { ASKED, house } from './house.ts';

describe('the instruments that come with the product', () => {
  it('are the five, each by its own id', () => {
    expect(catalogue().map(({ id }) => id)).toEqual([
      'exit-interview',
      'psychological-safety',
      'candidate-feedback',
      'assessor-feedback',
      'new-starter-check',
    ]);
  });

  it('match expectation and reality across candidates, new starters and leavers', () => {
    expect(matchIssues(catalogue())).toEqual([]);
    const items = new Map(matchedItems(catalogue()).map(({ id, asked }) => [id, asked]));
    expect(items.get('workload')?.map(({ question, worse }) => [question.id, worse])).toEqual([
      ['x_time', [1, 2]],
      ['u_hours', [1, 2]],
      ['g_load', [4, 5]],
    ]);
  });

  it('are told apart from matches that nothing can be compared by', () => {
    expect(matchIssues([house('new-starter-check')]).map(({ at }) => at)).toContain('match workload');
    const candidates = structuredClone(house('candidate-feedback'));
    const admin = candidates.sections
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === 'u_admin')!;
    admin.match = { id: 'admin', worse: [] };
    expect(matchIssues([candidates, house('new-starter-check')])[0]?.message).toMatch(/^says in some/);
  });

  it.each(ASKED.slice(0, 7))(
    '%s takes by the model no longer than its pages promise',
    (_, instrument, context) => {
      const { least, typical, most, questions } = modelledMinutes(instrument, context);
      const [promisedLeast, promisedMost] = instrument.target_minutes;
      expect(least).toBeLessThanOrEqual(typical);
      expect(typical).toBeLessThanOrEqual(most);
      expect(most).toBeLessThanOrEqual(promisedMost);
      expect(typical).toBeGreaterThanOrEqual(promisedLeast - 1);
      expect(questions).toBeGreaterThan(15);
    },
  );

  it('ask leavers 35 to 39 questions, candidates 25 to 31 and staff 24, as they were designed to', () => {
    const asked = (id: string) => modelledMinutes(house(id), { campaign: 'x' }).questions;
    expect(asked('exit-interview')).toBeGreaterThanOrEqual(35);
    expect(asked('exit-interview')).toBeLessThanOrEqual(39);
    expect(asked('candidate-feedback')).toBeGreaterThanOrEqual(25);
    expect(asked('candidate-feedback')).toBeLessThanOrEqual(31);
    expect(asked('psychological-safety')).toBe(24);
  });
});
