import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../shared/domain/answer/answers.ts';
import { acceptPage, type Form } from '../../../shared/domain/instrument/accept-page.ts';
import { applying } from '../../../shared/domain/instrument/applying.ts';
import { pagesOf } from '../../../shared/domain/instrument/journey.ts';
import { brokenCopy, EXIT_INTERVIEW as exit } from './exit-interview.ts';
import { checkInstrument } from '../../../shared/domain/instrument/check-instrument.ts';
import { anyAnswers, facts } from './people.ts';

const form = (entries: Record<string, string | readonly string[]>): Form =>
  new Map(Object.entries(entries).map(([name, values]) => [name, [values].flat()]));

const started: Answers = {
  taking_part: 'yes',
  reasons: ['pay', 'career'],
  main_reason: 'pay',
  trigger: 'yes',
};

const accept = (page: string, sent: Parameters<typeof form>[0], answers: Answers = started) =>
  acceptPage(exit, facts(answers), page, form(sent));

const messages = (page: string, sent: Parameters<typeof form>[0], answers?: Answers): readonly string[] => {
  const result = accept(page, sent, answers);
  if (result.ok || result.problem.kind !== 'answers') return [];
  return result.problem.errors.map((error) => error.message);
};

const answersAfter = (page: string, sent: Parameters<typeof form>[0], answers?: Answers): Answers => {
  const result = accept(page, sent, answers);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.answers;
};

describe('a page that is sent', () => {
  it('refuses a required question left blank, in the instrument’s own words', () => {
    expect(messages('taking-part', {})).toEqual(['Select yes if you want to take part']);
    expect(messages('reasons', { reasons: '' })).toEqual([
      'Select the reasons that were most important, or select ‘Prefer not to say’',
    ]);
  });

  it('refuses more than the question allows, and shows again what was sent', () => {
    const result = accept('reasons', { reasons: ['pay', 'career', 'training', 'workload'] });
    expect(result).toMatchObject({
      ok: false,
      problem: {
        errors: [{ message: 'Select 3 reasons or fewer', given: ['pay', 'career', 'training', 'workload'] }],
      },
    });
  });

  it('refuses an option that stands alone beside others', () => {
    expect(messages('reasons', { reasons: ['pay', 'pnts'] })).toEqual([
      'Select the answers that apply, or select ‘Prefer not to say’',
    ]);
  });

  it('refuses options that are not offered, and two where one is asked', () => {
    expect(messages('trigger', { trigger: 'perhaps' })).toEqual(['Select one of the answers listed']);
    expect(messages('main-reason', { main_reason: 'workload' })).toEqual([
      'Select one of the answers listed',
    ]);
    expect(messages('reasons', { reasons: ['pay', '__proto__'] })).toEqual([
      'Select one of the answers listed',
    ]);
    expect(messages('trigger', { trigger: ['yes', 'no'] })).toEqual(['Select one answer']);
  });

  it('refuses a page that is not asked now', () => {
    expect(accept('why-training', { fu_training: 'pnts' })).toEqual({
      ok: false,
      problem: { kind: 'not-asked' },
    });
    expect(accept('trigger', { trigger: 'no' }, { taking_part: 'yes' })).toMatchObject({ ok: false });
    expect(accept('constructor', {})).toMatchObject({ ok: false });
  });

  it('takes the points of a scale as numbers and "does not apply" as itself', () => {
    expect(answersAfter('exp-work', { x_time: '1', x_match: 'na', x_face: '5' })).toMatchObject({
      x_time: 1,
      x_match: 'na',
      x_face: 5,
    });
  });

  it('takes a blank answer to a question that may be skipped, and forgets the one before', () => {
    expect(answersAfter('trigger', {}, { ...started, trigger: 'no' })).not.toHaveProperty('trigger');
  });

  it('keeps several answers in the instrument’s order, each once', () => {
    expect(answersAfter('reasons', { reasons: ['career', 'workload', 'career'] })['reasons']).toEqual([
      'workload',
      'career',
    ]);
  });

  it('ignores fields of other pages', () => {
    const after = answersAfter('trigger', { trigger: 'no', tenure: 'lt6m', unit: 'N99' });
    expect(after).not.toHaveProperty('tenure');
    expect(after).not.toHaveProperty('unit');
  });

  it('says which answers a change has made void', () => {
    const before = { ...started, fu_pay: ['pay.level'], trigger_text: 'The move' };
    const result = accept('reasons', { reasons: ['career'] }, before);
    if (!result.ok) throw new Error('refused');
    expect(result.value.dropped.map((question) => question.id)).toEqual(['main_reason', 'fu_pay']);
    expect(result.value.answers).toEqual({
      taking_part: 'yes',
      reasons: ['career'],
      trigger: 'yes',
      trigger_text: 'The move',
    });
  });

  it('counts a text in code points and refuses what is too long', () => {
    expect(answersAfter('trigger-text', { trigger_text: '😀'.repeat(1000) })['trigger_text']).toHaveLength(
      2000,
    );
    expect(messages('trigger-text', { trigger_text: 'a'.repeat(1001) })).toEqual([
      'Your answer must be 1,000 characters or fewer',
    ]);
    expect(messages('trigger-text', { trigger_text: 'a'.repeat(200_000) })).toHaveLength(1);
  });

  it('refuses texts that would not fit the envelope together, though each is short enough', () => {
    const full = {
      ...started,
      reasons: ['other', 'pay'],
      main_reason: 'pay',
      trigger_text: '😀'.repeat(1000),
      best: '😀'.repeat(1000),
    };
    expect(messages('one-change', { one_change: '😀'.repeat(1500) }, full)).toEqual([
      'Your written answers are too long together. Shorten this answer',
    ]);
    expect(messages('one-change', { one_change: 'ŵ'.repeat(1500) }, full)).toEqual([]);
  });

  it('never throws and never lets in an answer that cannot stand, whatever is sent', () => {
    const names = exit.sections.flatMap((section) => section.questions.map((question) => question.id));
    const anything = fc.dictionary(
      fc.oneof(fc.constantFrom(...names), fc.string()),
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('pay', 'pnts', 'yes', '1', 'na')), {
        maxLength: 5,
      }),
    );
    const pages = fc.oneof(fc.constantFrom(...pagesOf(exit).map((page) => page.id)), fc.string());
    fc.assert(
      fc.property(anyAnswers, pages, anything, (answers, page, sent) => {
        const result = accept(page, sent, answers);
        if (!result.ok) return;
        expect(applying(exit, facts(result.value.answers)).answers).toEqual(result.value.answers);
      }),
    );
  });

  it('is taken again without change', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const kept = applying(exit, facts({ ...answers, taking_part: 'yes' })).answers;
        const page = pagesOf(exit).find((each) => each.id === 'reasons')!;
        const sent = { reasons: [kept['reasons'] ?? 'pnts'].flat().map(String) };
        const once = answersAfter(page.id, sent, kept);
        expect(answersAfter(page.id, sent, once)).toEqual(once);
      }),
    );
  });
});

describe('a question for a number or a month', () => {
  const checked = checkInstrument(
    brokenCopy((copy) =>
      copy.sections[0]!.questions.push(
        {
          id: 'weeks',
          type: 'number',
          text: 'How many weeks?',
          page: 'extra',
          required: true,
          drivers: [],
          pile: 'slip',
          min: 0,
          max: 104,
          whole: true,
        },
        {
          id: 'applied',
          type: 'date-month',
          text: 'When did you apply?',
          page: 'extra',
          required: false,
          drivers: [],
          pile: 'slip',
          store_as: 'quarter',
        },
      ),
    ),
  );
  const accepted = (sent: Parameters<typeof form>[0]) => {
    if (!checked.ok) throw new Error('instrument');
    return acceptPage(
      checked.value,
      { answers: { taking_part: 'yes' }, context: { month: '2026-10' } },
      'extra',
      form(sent),
    );
  };

  it.each([
    [{ weeks: ' 12 ' }, { weeks: 12 }],
    [
      { weeks: '0', applied: '3 2025' },
      { weeks: 0, applied: '2025-Q1' },
    ],
    [
      { weeks: '104', 'applied-month': 'March', 'applied-year': '2025' },
      { weeks: 104, applied: '2025-Q1' },
    ],
    [
      { weeks: '1', applied: '2026-10' },
      { weeks: 1, applied: '2026-Q4' },
    ],
  ])('takes %j', (sent, answers) => {
    expect(accepted(sent)).toMatchObject({ ok: true, value: { answers } });
  });

  it.each([
    [{ weeks: '' }, 'Give an answer'],
    [{ weeks: '105' }, 'Enter a whole number between 0 and 104'],
    [{ weeks: '1.5' }, 'Enter a whole number between 0 and 104'],
    [{ weeks: '1e9' }, 'Enter a whole number between 0 and 104'],
    [{ weeks: '1', applied: '13 2025' }, 'Enter a month and year, like 3 2025'],
    [{ weeks: '1', applied: 'soon' }, 'Enter a month and year, like 3 2025'],
    [{ weeks: '1', 'applied-month': '3' }, 'Enter a month and year, like 3 2025'],
    [{ weeks: '1', applied: '11 2026' }, 'The month must be in the past'],
  ])('refuses %j', (sent, message) => {
    expect(accepted(sent)).toMatchObject({ ok: false, problem: { errors: [{ message }] } });
  });
});
