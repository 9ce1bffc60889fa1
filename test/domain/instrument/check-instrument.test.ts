import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkInstrument } from '../../../shared/domain/instrument/check-instrument.ts';
import { brokenCopy, find, type Loose } from './exit-interview.ts';

const issuesOf = (json: unknown): readonly string[] => {
  const checked = checkInstrument(json);
  if (checked.ok) return [];
  if (checked.problem.kind !== 'invalid') throw new Error(checked.problem.kind);
  return checked.problem.issues.map((issue) => `${issue.at} ${issue.message}`);
};

const bandsOf = (copy: Loose, question: string, of: readonly string[]) => {
  const band = (value: string) => ({ value, label: value, of });
  (copy['profile'] as Loose)['bands'] = { [question]: [band('one'), band('other')] };
};

const FAULTS: readonly (readonly [string, (copy: Loose) => void, string])[] = [
  [
    'bands of a question that is no key of the profile',
    (copy) => bandsOf(copy, 'reasons', []),
    'profile has bands of reasons, which is no key',
  ],
  [
    'a band of an answer that is not offered',
    (copy) => bandsOf(copy, 'tenure', ['1to3y']),
    'profile has the answer 1to3y in a band of tenure, which does not offer it',
  ],
  [
    'an answer in two bands',
    (copy) => bandsOf(copy, 'tenure', ['lt6m']),
    'profile has the answer lt6m in two bands of tenure',
  ],
  [
    'a missing title',
    (copy) => {
      delete copy['title'];
    },
    'title must be given, as a string',
  ],
  [
    'two questions of one id',
    (copy) => (find(copy, 'tenure').id = 'role_group'),
    'question role_group has the id of another question',
  ],
  [
    'an id that programs give a meaning',
    (copy) => (find(copy, 'tenure').id = 'constructor'),
    'question constructor has an id that programs give another meaning',
  ],
  [
    'an option offered twice',
    (copy) =>
      (find(copy, 'trigger')['options'] = [
        { value: '1', label: 'a' },
        { value: 1, label: 'b' },
        { value: 'yes', label: 'c' },
      ]),
    'question trigger offers the value 1 twice',
  ],
  [
    'a condition on no question',
    (copy) => (find(copy, 'trigger_text')['show_if'] = { q: 'nowhere', op: 'eq', value: 'yes' }),
    'question trigger_text depends on nowhere, which is no question',
  ],
  [
    'a condition on a later question',
    (copy) => (find(copy, 'reasons')['show_if'] = { q: 'return', op: 'eq', value: 'yes' }),
    'question reasons depends on return, which is not on an earlier page',
  ],
  [
    'a condition on the same page',
    (copy) => (find(copy, 'x_match')['show_if'] = { q: 'x_time', op: 'eq', value: 1 }),
    'question x_match depends on x_time, which is not on an earlier page',
  ],
  [
    'a condition that can never hold',
    (copy) => (find(copy, 'trigger_text')['show_if'] = { q: 'trigger', op: 'eq', value: 'maybe' }),
    'question trigger_text depends on maybe, which trigger does not offer',
  ],
  [
    'a count that the question does not allow',
    (copy) => (find(copy, 'main_reason')['show_if'] = { q: 'reasons', op: 'count_gte', value: 4 }),
    'question main_reason asks for 4 of reasons, which allows 3',
  ],
  [
    'an operator that does not fit',
    (copy) => (find(copy, 'trigger_text')['show_if'] = { q: 'trigger', op: 'includes', value: 'yes' }),
    'question trigger_text compares trigger by includes, which does not fit a question of type single',
  ],
  [
    'a context that no link carries',
    (copy) => (find(copy, 'trigger')['show_if'] = { q: 'ctx.wave', op: 'eq', value: '1' }),
    'question trigger depends on ctx.wave, which no link carries',
  ],
  [
    'options borrowed from a later question',
    (copy) => (find(copy, 'main_reason')['options_from'] = 'stay_change'),
    'question main_reason takes its options from stay_change, which is no earlier question of several answers',
  ],
  [
    'options borrowed from itself',
    (copy) => (find(copy, 'main_reason')['options_from'] = 'main_reason'),
    'question main_reason takes its options from main_reason, which is no earlier question of several answers',
  ],
  [
    'a route to nowhere',
    (copy) => (find(copy, 'taking_part')['routes'] = { no: 'tenure' }),
    'question taking_part routes to tenure: a route is end: and a page’s name',
  ],
  [
    'a scale that is not there',
    (copy) => (find(copy, 'x_time')['scale'] = 'agree9'),
    'question x_time uses the scale agree9, which the instrument does not have',
  ],
  [
    'a page in two places',
    (copy) => (find(copy, 'return')['page'] = 'trigger'),
    'page trigger has questions that do not stand together in one section',
  ],
  [
    'a page named like one of the survey’s own',
    (copy) => (find(copy, 'return')['page'] = 'check'),
    'page check is the name of one of the survey’s own pages',
  ],
  [
    'a page that no address can hold',
    (copy) => (find(copy, 'return')['page'] = 'a/b'),
    'page a/b must be lower-case words joined by hyphens',
  ],
  [
    'a follow-up that would give the profile away',
    (copy) => (find(copy, 'x_induct')['pile'] = 'slip'),
    'question x_induct depends on tenure of the pile profile, so it belongs to that pile too',
  ],
  [
    'a profile key that is kept with the unit',
    (copy) => (find(copy, 'tenure')['pile'] = 'slip'),
    'profile has the key tenure, which is kept with the unit',
  ],
  [
    'a text kept in a slip',
    (copy) => (find(copy, 'best')['pile'] = 'slip'),
    'question best is a text, so its pile must be comment or none',
  ],
  [
    'a text without a limit',
    (copy) => delete find(copy, 'best')['max_length'],
    'question best is a text, so it needs max_length',
  ],
  [
    'texts that no envelope holds',
    (copy) => (find(copy, 'best')['max_length'] = 2000),
    'max_length of all texts together allows more than an envelope of 16 KB can hold',
  ],
  [
    'more options than a slip has bits',
    (copy) =>
      (find(copy, 'fu_pay')['options'] = Array.from({ length: 31 }, (_, at) => ({
        value: `o${at}`,
        label: 'x',
      }))),
    'question fu_pay offers more than 30 options',
  ],
  [
    'nothing to choose',
    (copy) => (find(copy, 'trigger')['options'] = []),
    'question trigger offers nothing to choose',
  ],
  [
    'a driver that is not named like one',
    (copy) => (find(copy, 'fu_pay')['drivers'] = ['Pay & more']),
    'question fu_pay names the driver Pay & more: drivers are lower-case words joined by hyphens',
  ],
  [
    'an instrument that identifies people',
    (copy) => (copy['privacy'] = { identifies: true }),
    'privacy says that answers identify people: this survey promises that they do not',
  ],
  [
    'a question for a name',
    (copy) => (find(copy, 'best')['text'] = 'What is your full name?'),
    'question best asks for a name',
  ],
  [
    'a question for an email address',
    (copy) => (find(copy, 'best')['text'] = 'Which e-mail can we use?'),
    'question best asks for an email address',
  ],
  [
    'a group that no link carries',
    (copy) => (copy['group_by'] = 'office'),
    'group_by is office, which no link carries',
  ],
  ['no question at all', (copy) => (copy.sections = []), 'sections hold no question'],
];

describe('checking an instrument', () => {
  it('accepts the exit interview', () => {
    expect(issuesOf(brokenCopy(() => {}))).toEqual([]);
  });

  it.each(FAULTS)('refuses %s', (_, breakIt, issue) => {
    expect(issuesOf(brokenCopy(breakIt))).toContain(issue);
  });

  it.each([[undefined], [null], [3], ['x'], [[]], [{}]])('refuses %j without throwing', (json) => {
    expect(issuesOf(json).length).toBeGreaterThan(0);
  });

  const others = path.resolve(import.meta.dirname, '../../../../shared/domain/instruments');
  it.skipIf(!existsSync(others)).each(['assessor-feedback', 'candidate-feedback', 'new-starter-check'])(
    'accepts the drafted instrument %s (skipped where ../shared is absent)',
    (id) => {
      expect(issuesOf(JSON.parse(readFileSync(path.join(others, `${id}.json`), 'utf8')))).toEqual([]);
    },
  );
});
