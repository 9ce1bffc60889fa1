import { describe, expect, it } from 'vitest';
import { checkMapping } from '../../../shared/domain/history/check-mapping.ts';
import { smallMapping } from './small-mapping.ts';

type Small = ReturnType<typeof smallMapping>;

const issuesOf = (json: unknown): readonly string[] => {
  const checked = checkMapping(json);
  if (checked.ok) return [];
  if (checked.problem.kind !== 'invalid') throw new Error(checked.problem.kind);
  return checked.problem.issues.map((issue) => `${issue.at} ${issue.message}`);
};

const broken = (breakIt: (mapping: Small) => unknown): unknown => {
  const mapping = smallMapping();
  breakIt(mapping);
  return mapping;
};

const FAULTS: readonly (readonly [string, (mapping: Small) => unknown, string])[] = [
  ['a misspelt key', (mapping) => Object.assign(mapping, { unitt: {} }), 'file does not know unitt'],
  ['a promise that is too small', (mapping) => (mapping.campaign.k = 4), 'campaign.k must be 5 or more'],
  [
    'a way to read that there is not',
    (mapping) => (mapping.instrument.questions[0]!['from'] = { read: 'guess' }),
    'instrument.questions.0.from.read is not of any form that is allowed here',
  ],
  [
    'a value for no option',
    (mapping) => (mapping.instrument.value_maps.agreement.values['High'] = 6),
    'question agree maps to 6, which is none of its options',
  ],
  [
    'a column for no option',
    (mapping) =>
      Object.assign(mapping.instrument.questions[0]!['from'] as object, { columns: { fame: 'Fame' } }),
    'question reasons maps to "fame", which is none of its options',
  ],
  [
    'a value map that is not there',
    (mapping) => Object.assign(mapping.instrument.questions[3]!['from'] as object, { map: 'frequency' }),
    'question agree uses the value map frequency, which the mapping does not have',
  ],
  [
    'several labels for one answer',
    (mapping) => (mapping.instrument.questions[2]!['type'] = 'single'),
    'question stay_change is read as labels, so its type must be multi',
  ],
  [
    'options of no question',
    (mapping) => (mapping.instrument.questions[1]!['options_from'] = 'causes'),
    'question main_reason takes its options from causes, which is no earlier question of several answers',
  ],
  [
    'one code for two units',
    (mapping) => (mapping.unit.units['South'] = { code: 'N' }),
    'unit has the code N under two names',
  ],
  [
    'a neighbour that is no unit',
    (mapping) => (mapping.unit.units['South'] = { code: 'S', neighbours: ['W'] }),
    'unit has the neighbour W, which is no unit',
  ],
  [
    'a code that would break a key',
    (mapping) => (mapping.unit.units['South'] = { code: 'S#1' }),
    'unit.units.South.code must be a code: up to 40 letters and digits, without spaces',
  ],
];

describe('checking a mapping', () => {
  it('accepts one that reads every kind of column', () => {
    expect(issuesOf(smallMapping())).toEqual([]);
  });

  it.each(FAULTS)('refuses %s', (_, breakIt, issue) => {
    expect(issuesOf(broken(breakIt))).toContain(issue);
  });

  it.each([[undefined], [null], ['x'], [[]], [{}]])('refuses %j without throwing', (json) => {
    expect(issuesOf(json).length).toBeGreaterThan(0);
  });
});
