import { describe, expect, it } from 'vitest';
import { checkRows } from '../../../shared/domain/instrument/check-rows.ts';
import { EXIT_INTERVIEW as exit } from './exit-interview.ts';
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
      values: ['Pay or benefits', 'Career progression or development'],
    });
    expect(row('main_reason')?.values).toEqual(['Pay or benefits']);
    expect(row('x_time')?.values).toEqual(['Disagree']);
    expect(row('best')?.values).toEqual(['The team']);
  });

  it('show a question that was skipped without values, and none that is not asked', () => {
    expect(row('trigger')).toMatchObject({ values: undefined });
    expect(row('trigger_text')).toBeUndefined();
    expect(row('fu_training')).toBeUndefined();
  });
});
