import { isDay } from '../kernel/ids.ts';
import type { Issue, Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { dayFrom, isBlank, type TypedDay } from '../kernel/typed-day.ts';
import type { Action, Note } from './action.ts';
import { ownerIssues, text } from './draft-action.ts';
import { readValue } from './draft-measure.ts';

/** Who changes an action, and when. */
export interface Hand {
  readonly by: string;
  readonly today: string;
}

/** A row has room for them, and nobody reads more. */
const MOST_NOTES = 150;

const CLOSED: Problem = { kind: 'conflict', what: 'This action is closed: nothing more is written to it.' };
const FULL: Problem = { kind: 'conflict', what: `An action has room for ${MOST_NOTES} notes.` };

/** A change of an action; its revision counts on. */
type Change<T> = (action: Action, typed: T, hand: Hand) => Result<Action>;

export const addNote: Change<{ readonly text: string }> = (action, typed, hand) => {
  const issues = text('text', typed.text, 1000, 'your note', true);
  return issues.length > 0 ? wrong(issues) : changed(action, {}, note(hand, typed.text.trim()));
};

/** A value of the measure on a day: a second of the same day takes the place of the first. */
export const addReading: Change<{ readonly value: string; readonly on: TypedDay }> = (
  action,
  typed,
  { by, today },
) => {
  const { measure } = action;
  if (measure === undefined)
    return fail({ kind: 'conflict', what: 'This action has no measure to record a value of.' });
  const value = readValue(typed.value, measure.unit, 'The value');
  const on = dayFrom(typed.on, 'The date');
  const issues: Issue[] = [
    ...(value.ok ? [] : [{ at: 'value', message: value.problem }]),
    ...(on.ok ? [] : [{ at: 'on-day', message: on.problem }]),
    ...(on.ok && on.value > today ? [{ at: 'on-day', message: 'The date must not be in the future' }] : []),
    ...(on.ok && on.value < (measure.baseline?.on ?? '')
      ? [{ at: 'on-day', message: 'The date must not be before the baseline' }]
      : []),
  ];
  if (issues.length > 0 || !value.ok || !on.ok) return wrong(issues);
  const readings = [
    ...measure.readings.filter((reading) => reading.on !== on.value),
    { on: on.value, value: value.value, by },
  ].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return changed(action, { measure: { ...measure, readings } });
};

export interface Retarget {
  readonly owner: string;
  readonly target: TypedDay;
  readonly why: string;
}

/** Another owner or another day, with why: what stood before is kept in the notes. */
export const changeTerms: Change<Retarget> = (action, typed, hand) => {
  const owner = typed.owner.trim();
  const target = isBlank(typed.target)
    ? fail('Enter a target date')
    : dayFrom(typed.target, 'The target date');
  const issues: Issue[] = [
    ...ownerIssues(owner, true),
    ...(target.ok ? [] : [{ at: 'target-day', message: target.problem }]),
    ...text('why', typed.why, 700, 'why it changes', true),
  ];
  if (issues.length > 0 || !target.ok) return wrong(issues);
  const moved = [
    ...(owner === action.owner ? [] : [`Owner: ${action.owner ?? 'nobody'}, now ${owner}.`]),
    ...(target.value === action.target ? [] : [`Target: ${action.target ?? 'none'}, now ${target.value}.`]),
  ];
  if (moved.length === 0) return wrong([{ at: 'owner', message: 'Change the owner or the target date' }]);
  return changed(
    action,
    { owner, target: target.value },
    note(hand, `${moved.join(' ')} ${typed.why.trim()}`.slice(0, 1000)),
  );
};

/** Done, or stopped, with what came of it. One that repeats is done for this time, and due again in a year. */
export const closeAction: Change<{ readonly as: string; readonly text: string }> = (action, typed, hand) => {
  const as = typed.as === 'done' || typed.as === 'stopped' ? typed.as : undefined;
  const issues = [
    ...(as === undefined ? [{ at: 'as', message: 'Select whether it is done or stopped' }] : []),
    ...text('text', typed.text, 900, as === 'stopped' ? 'why it stops' : 'what was done', true),
  ];
  if (issues.length > 0 || as === undefined) return wrong(issues);
  const words = typed.text.trim();
  const { repeats, target } = action;
  if (as === 'done' && repeats !== undefined && target !== undefined) {
    return changed(
      action,
      {
        rounds: [...action.rounds, { target, done: hand.today }],
        target: nextYear(target, hand.today),
      },
      note(hand, `Done for this year. ${words}`),
    );
  }
  return changed(action, { closed: { as, on: hand.today, by: hand.by, text: words } });
};

/** The first day of the year's round that is still to come, however late or early this one was done. */
function nextYear(target: string, today: string): string {
  let next = target;
  do next = anniversary(next);
  while (next <= today);
  return next;
}

/** 29 February is followed by 28 February. */
function anniversary(day: string): string {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return isDay(next) ? next : `${next.slice(0, 8)}28`;
}

const note = ({ by, today }: Hand, words: string): Note => ({ on: today, by, text: words });

function changed(action: Action, parts: Partial<Action>, added?: Note): Result<Action> {
  if (action.closed !== undefined) return fail(CLOSED);
  if (added !== undefined && action.notes.length >= MOST_NOTES) return fail(FULL);
  const notes = added === undefined ? action.notes : [...action.notes, added];
  return ok({ ...action, ...parts, notes, revision: action.revision + 1 });
}

const wrong = (issues: readonly Issue[]) => fail<Problem>({ kind: 'invalid', issues });
