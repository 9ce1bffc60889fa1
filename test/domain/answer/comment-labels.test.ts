import { expect, test } from 'vitest';
import { commentLabels } from '../../../shared/domain/answer/comment-labels.ts';
import exitInterview from '../../../shared/domain/instrument/instruments/exit-interview.json' with { type: 'json' };
import { Instrument } from '../../../shared/domain/instrument/instrument.ts';

const instrument = Instrument.parse(exitInterview);
const person = (trigger: string) => ({ answers: { taking_part: 'yes', trigger }, context: { unit: 'A' } });

test('a follow-up text is named only where k people were asked it, and a text asked of all always', () => {
  const asked = (yes: number) =>
    commentLabels(instrument, [...Array(yes).fill(person('yes')), ...Array(12).fill(person('no'))], 10);
  expect([...asked(9)]).toEqual(['best', 'one_change']);
  expect([...asked(10)]).toEqual(['trigger_text', 'best', 'one_change']);
});
