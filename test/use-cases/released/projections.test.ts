import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../shared/domain/instrument/catalogue.ts';
import { answerValues, questionOf } from '../../../shared/domain/instrument/instrument.ts';
import { projectCounts, projections } from '../../../shared/use-cases/released-questions.ts';

const instrumentOf = (id: string) => catalogue().find((instrument) => instrument.id === id)!;
const released = (id: string, context: Readonly<Record<string, string>> = {}) =>
  projections(instrumentOf(id), context);
const questionIn = (id: string, question: string, context = {}) =>
  released(id, context).find((each) => each.question.id === question)?.question;

describe('what is released of a statement with a scale', () => {
  it('is its upper, middle and lower points by name, and each point beside them', () => {
    const item = questionIn('psychological-safety', 'c_unsure')!;
    expect(item.options.map(({ value, label }) => [value, label])).toEqual([
      ['high', 'Agree or strongly agree'],
      ['middle', 'Neither agree nor disagree'],
      ['low', 'Disagree or strongly disagree'],
      ['na', 'Does not apply to me'],
    ]);
    const points = questionIn('psychological-safety', 'c_unsure.points')!;
    expect(points.options.map(({ score }) => score)).toEqual([1, 2, 3, 4, 5, undefined]);
    expect([item.factor, questionIn('psychological-safety', 'c_quiet')!.reverse]).toEqual([
      'psychological-safety',
      true,
    ]);
  });

  it('counts in its bands what its points count, and no answer as none', () => {
    const all = released('psychological-safety');
    const column = [3, 1, 2, 4, 8, 16, 5];
    const { counts } = projectCounts(all, { n: 39, counts: { c_unsure: column } });
    expect(counts['c_unsure']).toEqual([3, 24, 4, 3, 5]);
    expect(counts['c_unsure.points']).toEqual(column);
  });

  it('keeps what is worse than expected where the bands can say it', () => {
    const match = (id: string, question: string) => questionIn(id, question)!.match;
    expect(match('candidate-feedback', 'u_admin')).toEqual({ id: 'admin', worse: ['low'] });
    expect(match('new-starter-check', 'g_admin')).toEqual({ id: 'admin', worse: ['high'] });
    expect(match('new-starter-check', 'expect_stay')).toEqual({ id: 'stay-intent', worse: [] });
  });
});

describe('what is released of other questions', () => {
  it('is a number in ranges that double, so that no single number is a figure', () => {
    expect(questionIn('candidate-feedback', 'weeks')!.options.map(({ label }) => label)).toEqual([
      '0 to 4 weeks',
      '5 to 9 weeks',
      '10 to 19 weeks',
      '20 to 39 weeks',
      '40 to 79 weeks',
      '80 to 104 weeks',
    ]);
    const points = answerValues(
      instrumentOf('candidate-feedback'),
      questionOf(instrumentOf('candidate-feedback'), 'weeks')!,
    );
    const { values } = released('candidate-feedback').find(({ question }) => question.id === 'weeks')!;
    expect(values.flat()).toEqual(points.map((_, at) => at + 1));
  });

  it('is asked of everybody or of nobody where the link alone decides it', () => {
    expect(questionIn('new-starter-check', 'i_kit', { checkpoint: '3m' })).toMatchObject({
      conditional: false,
    });
    expect(questionIn('new-starter-check', 'i_kit', { checkpoint: '12m' })).toBeUndefined();
  });

  it('is nothing where being asked tells a sensitive answer, and the sensitive question itself as a whole', () => {
    for (const id of ['adjust', 'mgr_knew']) expect(questionIn('candidate-feedback', id)).toBeUndefined();
    expect(questionIn('candidate-feedback', 'disclose')).toMatchObject({ sensitive: true });
    // Leaving for health is one answer of those each person gives one of.
    expect(questionIn('exit-interview', 'leave_type')).toBeUndefined();
  });

  it('is nothing of what was dealt to other piles', () => {
    for (const instrument of catalogue()) {
      for (const { question } of projections(instrument)) {
        const id = question.id.replace('.points', '');
        expect(questionOf(instrument, id)!.pile).toBe('slip');
      }
    }
  });
});
