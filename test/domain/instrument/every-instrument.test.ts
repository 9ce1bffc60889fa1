import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptPage } from '../../../shared/domain/instrument/accept-page.ts';
import { checkInstrument } from '../../../shared/domain/instrument/check-instrument.ts';
import { checkRows } from '../../../shared/domain/instrument/check-rows.ts';
import { nextPage, pagesOf, progress, visibleQuestions } from '../../../shared/domain/instrument/journey.ts';
import { questionsOf } from '../../../shared/domain/instrument/instrument.ts';
import { ASKED, house } from './house.ts';
import { anyAnswersTo, facts, walk } from './people.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '\0',
    '9'.repeat(400),
    '٣ ٢٠٢٥',
    '-0',
    '1e9',
    '13 2025',
    '"><script>',
  ),
);

describe.each(ASKED)('%s', (_, instrument, context) => {
  const anyAnswers = anyAnswersTo(instrument);

  it('is whole', () => {
    expect(checkInstrument(instrument)).toMatchObject({ ok: true });
  });

  it('leads everyone to an end, each page once, with every required question answered and progress never back', () => {
    fc.assert(
      fc.property(anyAnswers, (wanted) => {
        const { answers, pages, end } = walk(instrument, wanted, context);
        const asked = visibleQuestions(instrument, facts(answers, context));
        expect(asked.filter(({ required, id }) => required && answers[id] === undefined)).toEqual([]);
        expect(end.kind).toBe(answers['taking_part'] === 'no' ? 'end' : 'check');
        const groups = pages.map((page) => progress(instrument, page).group);
        expect(groups).toEqual(groups.toSorted((a, b) => a - b));
        expect(checkRows(instrument, facts(answers, context)).map(({ question }) => question)).toEqual(asked);
      }),
      { numRuns: 40 },
    );
  });

  it('never skips a required question, wherever somebody comes from', () => {
    const pages = pagesOf(instrument).map((page) => page.id);
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(undefined, ...pages), (answers, after) => {
        const step = nextPage(instrument, facts(answers, context), after);
        const missing = visibleQuestions(instrument, facts(answers, context)).find(
          ({ required, id }) => required && answers[id] === undefined,
        );
        expect(missing === undefined || step.kind === 'page').toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('takes any form without throwing, and keeps nothing that it does not offer', () => {
    const ids = questionsOf(instrument).flatMap(({ id }) => [id, `${id}-month`, `${id}-year`]);
    const form = fc.array(
      fc.tuple(fc.constantFrom(...ids, '__proto__'), fc.array(hostile, { maxLength: 3 })),
    );
    fc.assert(
      fc.property(anyAnswers, form, (answers, sent) => {
        for (const page of pagesOf(instrument)) {
          const accepted = acceptPage(instrument, facts(answers, context), page.id, new Map(sent));
          if (!accepted.ok) continue;
          const again = acceptPage(
            instrument,
            facts(accepted.value.answers, context),
            page.id,
            new Map(sent),
          );
          expect(again).toMatchObject({ ok: true, value: { answers: accepted.value.answers } });
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('what a link carries', () => {
  const asked = (id: string, context: Record<string, string>) =>
    visibleQuestions(house(id), facts({ taking_part: 'yes', role_group: 'nqo' }, context)).map(
      (one) => one.id,
    );

  it('asks for role and month only where no campaign comes with the link', () => {
    expect(asked('candidate-feedback', { campaign: 'round' })).not.toContain('role_applied');
    expect(asked('candidate-feedback', {})).toEqual(expect.arrayContaining(['role_applied', 'apply_month']));
  });

  it('asks about induction at 3 months and at no later checkpoint', () => {
    expect(asked('new-starter-check', { checkpoint: '3m' })).toEqual(
      expect.arrayContaining(['i_kit', 'cases_ready']),
    );
    expect(asked('new-starter-check', { checkpoint: '9m' })).not.toContain('i_kit');
    expect(asked('new-starter-check', { checkpoint: '9m' })).toContain('protect');
  });

  it('takes a month as its quarter, refuses one to come, and says how to write one', () => {
    const candidate = house('candidate-feedback');
    const take = (text: string) =>
      acceptPage(
        candidate,
        facts({ taking_part: 'yes' }, { month: '2026-05' }),
        'apply-month',
        new Map([['apply_month', [text]]]),
      );
    expect(take('3 2025')).toMatchObject({ ok: true, value: { answers: { apply_month: '2025-Q1' } } });
    const refused = (message: string) => ({ ok: false, problem: { errors: [{ message }] } });
    expect(take('6 2026')).toMatchObject(refused('The month you applied must be in the past'));
    expect(take('June')).toMatchObject(refused('Enter a month and year, like 3 2025'));
  });
});
