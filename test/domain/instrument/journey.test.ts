import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextAfterChange,
  nextPage,
  pageAt,
  pagesOf,
  previousPage,
  progress,
  type Step,
  stillVisited,
  visibleQuestions,
} from '../../../shared/domain/instrument/journey.ts';
import { applying } from '../../../shared/domain/instrument/applying.ts';
import { EXIT_INTERVIEW as exit } from './exit-interview.ts';
import { anyAnswers, facts, walk } from './people.ts';

const shown = (step: Step): string => (step.kind === 'page' ? step.page.id : step.kind);

describe('the way through the exit interview', () => {
  it('begins with whether to take part', () => {
    expect(shown(nextPage(exit, facts({})))).toBe('taking-part');
  });

  it('ends at once for somebody who does not want to take part, whatever they answered before', () => {
    const step = nextPage(exit, facts({ taking_part: 'no', reasons: ['pay'] }), 'taking-part');
    expect(step).toEqual({ kind: 'end', id: 'not-taking-part' });
  });

  it('asks which reason was the main one only where there are several', () => {
    expect(shown(nextPage(exit, facts({ taking_part: 'yes', reasons: ['pay', 'career'] }), 'reasons'))).toBe(
      'main-reason',
    );
    expect(shown(nextPage(exit, facts({ taking_part: 'yes', reasons: ['pay'] }), 'reasons'))).toBe('why-pay');
  });

  it('goes back over the pages that were asked, and not before the first', () => {
    const answers = { taking_part: 'yes', reasons: ['pay'] };
    expect(previousPage(exit, facts(answers), 'why-pay')?.id).toBe('reasons');
    expect(previousPage(exit, facts(answers), 'check')?.id).toBe('one-change');
    expect(previousPage(exit, facts(answers), 'taking-part')).toBeUndefined();
  });

  it('does not show a page before the required answers in front of it, nor one that is not asked', () => {
    expect(pageAt(exit, facts({ taking_part: 'yes' }), 'trigger')).toBeUndefined();
    expect(pageAt(exit, facts({ taking_part: 'yes', reasons: ['pay'] }), 'why-career')).toBeUndefined();
    expect(pageAt(exit, facts({ taking_part: 'yes', reasons: ['pay'] }), 'nowhere')).toBeUndefined();
    expect(pageAt(exit, facts({ taking_part: 'yes', reasons: ['pay'] }), 'trigger')?.id).toBe('trigger');
  });

  it('returns from a change to the check, by way of follow-ups that were not seen', () => {
    const before = walk(exit, { taking_part: 'yes', reasons: ['pay'], could_stay: 'no' });
    const visited = new Set(before.pages);
    const unchanged = facts(before.answers);
    expect(shown(nextAfterChange(exit, unchanged, visited, 'trigger'))).toBe('check');
    const changed = facts({ ...before.answers, reasons: ['pay', 'career'] });
    expect(shown(nextAfterChange(exit, changed, visited, 'reasons'))).toBe('main-reason');
    const named = facts({ ...changed.answers, main_reason: 'pay' });
    const seen = new Set([...visited, 'main-reason']);
    expect(shown(nextAfterChange(exit, named, seen, 'main-reason'))).toBe('why-career');
    expect(shown(nextAfterChange(exit, named, new Set([...seen, 'why-career']), 'why-career'))).toBe('check');
  });

  it('asks a follow-up again when it went away and came back', () => {
    const with2 = { taking_part: 'yes', reasons: ['pay'], fu_pay: ['pay.level'] };
    const { dropped, answers } = applying(exit, facts({ ...with2, reasons: ['career'] }));
    const visited = stillVisited(
      exit,
      facts(answers),
      new Set(['reasons', 'why-pay', 'why-career']),
      dropped,
    );
    expect([...visited]).toEqual(['reasons', 'why-career']);
  });

  it('counts groups of questions forward and never back', () => {
    const groups = pagesOf(exit).map((page) => progress(exit, page.id));
    expect(groups.every(({ of }) => of === 6)).toBe(true);
    expect(groups.map(({ group }) => group)).toEqual(
      groups.map(({ group }) => group).toSorted((a, b) => a - b),
    );
    expect(groups[0]).toEqual({ group: 1, of: 6 });
  });
});

describe('whoever walks through it', () => {
  it('reaches an end, each page once, with every required question answered', () => {
    fc.assert(
      fc.property(anyAnswers, (wanted) => {
        const { answers, end } = walk(exit, wanted);
        const asked = visibleQuestions(exit, facts(answers));
        expect(asked.filter((question) => question.required && answers[question.id] === undefined)).toEqual(
          [],
        );
        expect(end.kind).toBe(answers['taking_part'] === 'no' ? 'end' : 'check');
      }),
    );
  });

  it('is never led past a required question, even with answers from elsewhere', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom(undefined, ...pagesOf(exit).map((page) => page.id)),
        (answers, after) => {
          const step = nextPage(exit, facts(answers), after);
          const kept = applying(exit, facts(answers)).answers;
          const missing = visibleQuestions(exit, facts(answers)).find(
            (question) => question.required && kept[question.id] === undefined,
          );
          expect(missing === undefined || step.kind === 'page').toBe(true);
          const page = step.kind === 'page' ? step.page : undefined;
          expect(page && pageAt(exit, facts(answers), page.id)).toEqual(page);
        },
      ),
    );
  });

  it('comes back by Back over the same pages in reverse', () => {
    fc.assert(
      fc.property(anyAnswers, (wanted) => {
        const { answers, pages, end } = walk(exit, { ...wanted, taking_part: 'yes' });
        expect(end.kind).toBe('check');
        const back: string[] = [];
        for (
          let page = previousPage(exit, facts(answers), 'check');
          page;
          page = previousPage(exit, facts(answers), page.id)
        ) {
          back.unshift(page.id);
        }
        expect(back).toEqual(pages);
      }),
    );
  });
});

describe('answers that no longer apply', () => {
  it('are dropped once and for all', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const once = applying(exit, facts(answers));
        const twice = applying(exit, facts(once.answers));
        expect(twice.answers).toEqual(once.answers);
        expect(twice.dropped).toEqual([]);
        expect(twice.visible).toEqual(once.visible);
      }),
    );
  });

  it('decide nothing: what is asked depends only on the answers that stand', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const kept = applying(exit, facts(answers)).answers;
        expect(visibleQuestions(exit, facts(answers))).toEqual(visibleQuestions(exit, facts(kept)));
      }),
    );
  });

  it('take the follow-ups of their follow-ups with them, and the main reason whose option left', () => {
    const answers = {
      taking_part: 'yes',
      reasons: ['career', 'pay'],
      main_reason: 'workload',
      trigger_text: 'x',
      fu_pay: ['pay.level'],
    };
    const { dropped, answers: kept } = applying(exit, facts(answers));
    expect(dropped.map((question) => question.id)).toEqual(['main_reason', 'trigger_text']);
    expect(Object.keys(kept)).toEqual(['taking_part', 'reasons', 'fu_pay']);
  });
});
