import type { Release, ReleasedGroup } from '../disclosure/release.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { changesSince } from '../report/changes.ts';
import { pOf } from '../report/compare.ts';
import { isReason } from '../report/view.ts';
import type { AnsweredDriver } from './action.ts';
import { type OfReasons, reasonsIn } from './driver-figures.ts';

interface Counted {
  readonly x: number;
  readonly n: number;
}

export interface BeforeAndAfter {
  readonly group: Pick<ReleasedGroup, 'name' | 'level'>;
  /** Newer answers of the same campaign, or another campaign with the same questions. */
  readonly of: 'newer answers' | 'later campaign';
  readonly title: string;
  readonly before: Counted;
  readonly after: Counted;
  /** Against all reasons that were compared. */
  readonly verdict: 'higher' | 'lower' | 'none';
}

const LEVEL = 0.05;

/**
 * A driver of an action in the release that the action was begun from and in a later one: of the same campaign, the
 * answers that are new in it; of another, all of them. Released figures alone. Undefined where there is nothing to compare.
 */
export function beforeAndAfter(
  answers: AnsweredDriver,
  before: Release,
  after: Release,
): BeforeAndAfter | undefined {
  const then = reasonsIn(before, answers.scope);
  const now = then && sameGroup(reasonsIn(after, answers.scope), then.view.subject.id);
  if (then === undefined || now === undefined) return undefined;
  const found =
    before.campaign.id === after.campaign.id
      ? ofNewer(now, before, answers.reason)
      : ofAnother(now, then, answers.reason);
  return found && { group: now.view.subject, title: after.campaign.title, ...found };
}

/** The group that the earlier report showed, though the later one may have a nearer one. */
function sameGroup(found: OfReasons | undefined, id: string): OfReasons | undefined {
  const subject = found?.view.release.groups.find((group) => group.id === id);
  return found && subject && { ...found, view: { ...found.view, subject } };
}

type Found = Pick<BeforeAndAfter, 'of' | 'before' | 'after' | 'verdict'>;

function ofNewer({ view, question }: OfReasons, before: Release, reason: string): Found | undefined {
  const changes = changesSince({ ...view, companions: { ...view.companions, earlier: [before] } }, question);
  const change = changes?.all.find(({ option }) => option.value === reason);
  return (
    change && { of: 'newer answers', before: change.before, after: change.since, verdict: change.verdict }
  );
}

function ofAnother(now: OfReasons, then: OfReasons, reason: string): Found | undefined {
  const pairs = now.question.options.filter(isReason).flatMap(({ value }) => {
    const [past, present] = [then, now].map(({ view, question }) => {
      const figure = view.subject.figures[question.id]?.[value];
      return figure?.is === 'count' ? { x: figure.x, n: view.subject.n } : undefined;
    });
    return past === undefined || present === undefined ? [] : [{ value, before: past, after: present }];
  });
  const adjusted = benjaminiHochberg(
    pairs.map(({ before, after }) => pOf(after.x, after.n, before.x, before.n)),
  );
  const at = pairs.findIndex(({ value }) => value === reason);
  const pair = pairs[at];
  if (pair === undefined) return undefined;
  const { before, after } = pair;
  const clear = adjusted.ok && (adjusted.value.adj[at] ?? 1) <= LEVEL;
  const higher = after.x / after.n > before.x / before.n;
  return { of: 'later campaign', before, after, verdict: clear ? (higher ? 'higher' : 'lower') : 'none' };
}
