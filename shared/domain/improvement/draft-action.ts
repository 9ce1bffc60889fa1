import type { Issue } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { dayFrom, isBlank, type TypedDay } from '../kernel/typed-day.ts';
import { type Action, type Answers, Decision } from './action.ts';
import { type DraftMeasure, readMeasure } from './draft-measure.ts';

/** What somebody typed into the form of a new action. */
export interface ActionDraft extends DraftMeasure {
  readonly title: string;
  readonly decision: string;
  readonly response: string;
  readonly owner: string;
  readonly alongside: string;
  readonly target: TypedDay;
  readonly repeats: boolean;
  readonly practice: string;
}

export const EMPTY_DRAFT: ActionDraft = {
  title: '',
  decision: 'agreed',
  response: '',
  owner: '',
  alongside: '',
  target: { day: '', month: '', year: '' },
  repeats: false,
  practice: '',
  measureName: '',
  measureUnit: 'percent',
  baseline: '',
  measureTarget: '',
};

export interface Begun {
  readonly id: string;
  readonly scope: string;
  readonly answers: Answers;
  readonly toolkit: Action['toolkit'];
  readonly today: string;
  readonly by: string;
}

/** The action that a form asks for, or all that is wrong with it, field by field. */
export function draftAction(draft: ActionDraft, begun: Begun): Result<Action> {
  const decision = Decision.safeParse(draft.decision);
  const turnedDown = decision.data === 'not agreed';
  const target = targetOf(draft, turnedDown);
  const measure = readMeasure(draft, begun.today);
  const issues = [
    ...text('title', draft.title, 300, 'what will be done', true),
    ...(decision.success ? [] : [issue('decision', 'Select whether the action is agreed')]),
    ...text('response', draft.response, 1000, 'why it was decided so', decision.data !== 'agreed'),
    ...ownerIssues(draft.owner, !turnedDown),
    ...text('alongside', draft.alongside, 300, 'who takes part', false),
    ...(target.ok ? [] : [issue('target-day', target.problem)]),
    ...(measure.ok ? [] : measure.problem),
  ];
  if (issues.length > 0 || !decision.success || !target.ok || !measure.ok)
    return fail({ kind: 'invalid', issues });
  const { id, scope, answers, toolkit, today, by } = begun;
  return ok({
    id,
    revision: 1,
    scope,
    title: draft.title.trim(),
    answers,
    decision: decision.data,
    notes: [],
    rounds: [],
    made: { on: today, by },
    ...given('response', draft.response),
    ...given('owner', draft.owner),
    ...given('alongside', draft.alongside),
    ...given('practice', draft.practice),
    ...(target.value !== undefined && { target: target.value }),
    ...(draft.repeats && target.value !== undefined && { repeats: 'annual' as const }),
    ...(toolkit !== undefined && { toolkit }),
    ...(measure.value !== undefined && { measure: measure.value }),
  });
}

const issue = (at: string, message: string): Issue => ({ at, message });

const given = <K extends string>(name: K, typed: string) =>
  (typed.trim() === '' ? {} : { [name]: typed.trim() }) as Partial<Record<K, string>>;

export function text(at: string, typed: string, most: number, what: string, must: boolean): readonly Issue[] {
  if (must && typed.trim() === '') return [issue(at, `Enter ${what}`)];
  return typed.trim().length > most ? [issue(at, `Use ${most} characters or fewer to say ${what}`)] : [];
}

/** One owner: two people who own a thing each wait for the other. */
export function ownerIssues(typed: string, must: boolean): readonly Issue[] {
  const wrong = text('owner', typed, 200, 'who owns the action', must);
  if (wrong.length > 0) return wrong;
  return /[;\n]|\band\/or\b/i.test(typed)
    ? [issue('owner', 'Enter one owner: name others under “Works with”')]
    : [];
}

function targetOf({ target }: ActionDraft, turnedDown: boolean): Result<string | undefined, string> {
  if (!isBlank(target)) return dayFrom(target, 'The target date');
  return turnedDown ? ok(undefined) : fail('Enter a target date');
}
