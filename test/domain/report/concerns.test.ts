import { describe, expect, it } from 'vitest';
import type { ReleasedQuestion } from '../../../shared/domain/disclosure/release.ts';
import { catalogue } from '../../../shared/domain/instrument/catalogue.ts';
import { questionsOf } from '../../../shared/domain/instrument/instrument.ts';
import { reasonConcerns, statementConcerns } from '../../../shared/domain/report/concerns.ts';
import { DRIVERS } from '../../../shared/domain/report/drivers.ts';
import { gapsFor, quickWinsFor } from '../../../shared/domain/report/quick-wins.ts';

const statement = (id: string, text: string, drivers: string[]): ReleasedQuestion => ({
  id,
  role: 'item',
  text,
  several: false,
  most: null,
  sensitive: false,
  conditional: false,
  follows: null,
  drivers,
  options: [],
});
const FAIR = statement('s_fair', 'I was assessed fairly', ['onboarding', 'health-inclusion']);

describe('practice against a statement', () => {
  it('is none about recruiting or inducting for a candidate who was not assessed fairly', () => {
    const concerns = statementConcerns('candidate-feedback', [FAIR]);
    expect(quickWinsFor(concerns, 'region')).toEqual([]);
    expect(gapsFor(concerns)).toEqual(['“I was assessed fairly”: the sources document no practice.']);
  });

  it('stands under the statement that it answers, and not under the others', () => {
    const day = statement('u_day', 'What people in this job do each day', ['role-reality']);
    const wins = quickWinsFor(statementConcerns('candidate-feedback', [FAIR, day]), 'nation');
    expect(wins.length).toBeGreaterThan(0);
    for (const { drivers } of wins) expect(drivers).toEqual(['“What people in this job do each day”']);
  });

  it('is found by its drivers where the instrument is one that nobody has looked through', () => {
    const [concern] = statementConcerns('of-our-own', [statement('q1', 'I feel valued', ['recognition'])]);
    expect(concern?.practices).toEqual(DRIVERS.drivers.find(({ id }) => id === 'recognition')?.quickWins);
  });

  it('is known of each statement of the surveys that come with the product, and of no other', () => {
    const surveys = catalogue().filter(({ audience }) => audience !== 'leaver');
    const statements = surveys.map((instrument) => [
      instrument.id,
      questionsOf(instrument)
        .filter(({ type, drivers }) => type.startsWith('likert') && drivers.length > 0)
        .map(({ id }) => id)
        .toSorted(),
    ]);
    const listed = Object.entries(DRIVERS.statements).map(([id, of]) => [id, Object.keys(of).toSorted()]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(statements));
    for (const of of Object.values(DRIVERS.statements)) {
      for (const id of Object.values(of).flat()) expect(Object.keys(DRIVERS.quickWins)).toContain(id);
    }
  });
});

describe('practice against a reason for leaving', () => {
  it('is none about who applies', () => {
    const option = { value: 'a', label: 'A', driver: 'health-inclusion', sensitive: true, exclusive: false };
    const wins = quickWinsFor(reasonConcerns({ named: [{ option, x: 9 }], standsOut: true }), 'region');
    expect(wins.map(({ title }) => title)).toEqual([
      'Neurodiversity-friendly training',
      'Pass health information to the manager before day one',
    ]);
  });
});
