import { textsOf } from '../../../shared/domain/instrument/translation/texts.ts';
import { describe, expect, it } from 'vitest';
import { checkRows } from '../../../shared/domain/instrument/check-rows.ts';
import { EXIT_INTERVIEW as exit } from './exit-interview.ts';
import { house } from './house.ts';
import { facts } from './people.ts';

describe('the rows of "check your answers"', () => {
  const rows = checkRows(
    exit,
    facts({
      taking_part: 'yes',
      reasons: ['pay', 'career'],
      main_reason: 'pay',
      x_time: 2,
      fu_training: ['pnts'],
      best: 'The team',
    }),
  );
  const row = (id: string) => rows.find((each) => each.question.id === id);

  it('show labels, in words, with the page to change them on', () => {
    expect(row('reasons')).toMatchObject({
      page: 'reasons',
      values: [
        { text: 'Pay or benefits', lang: 'en' },
        { text: 'Career progression or development', lang: 'en' },
      ],
    });
    expect(row('main_reason')?.values).toEqual([{ text: 'Pay or benefits', lang: 'en' }]);
    expect(row('x_time')?.values).toEqual([{ text: 'Disagree', lang: 'en' }]);
    expect(row('best')?.values).toEqual(['The team']);
  });

  it('show a question that was skipped without values, and none that is not asked', () => {
    expect(row('trigger')).toMatchObject({ values: undefined });
    expect(row('trigger_text')).toBeUndefined();
    expect(row('fu_training')).toBeUndefined();
  });

  it('are in Welsh where there is Welsh, text by text, and what was written is of no language', () => {
    const instrument = house('exit-interview');
    const points = [1, 2, 3, 4, 5, 'na'].flatMap((point) => {
      const en = textsOf(instrument).get(`scale.agree5.${point}`);
      return en === undefined ? [] : [[`scale.agree5.${point}`, { en, text: `Pwynt ${point}` }] as const];
    });
    const welsh = checkRows(
      { ...instrument, translations: { cy: Object.fromEntries(points) } },
      facts({ taking_part: 'yes', x_time: 2, best: 'Da' }),
      'cy',
    );
    const rowOf = (id: string) => welsh.find((each) => each.question.id === id);
    expect(rowOf('x_time')).toMatchObject({
      asked: { lang: 'en' },
      values: [{ text: 'Pwynt 2', lang: 'cy' }],
    });
    expect(rowOf('best')?.values).toEqual(['Da']);
  });

  it('say the words that stand before a statement on its page, and the unit of a number', () => {
    const candidate = checkRows(
      house('candidate-feedback'),
      facts({ taking_part: 'yes', stage: 'started', weeks: 12 }),
    );
    expect(candidate.find(({ question }) => question.id === 'u_pay')?.asked.text).toBe(
      'Before I applied, I understood: The pay and how it progresses',
    );
    expect(candidate.find(({ question }) => question.id === 'weeks')?.values).toEqual(['12 weeks']);
  });
});
