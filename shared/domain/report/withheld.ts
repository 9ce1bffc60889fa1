import type { Release, ReleasedGroup, ReleasedScope } from '../disclosure/release.ts';
import { editionOf } from './editions.ts';

/** Of one question of a group: how many of its answers are shown, and how many are not, by the rule that withholds them. */
export interface QuestionWithheld {
  readonly text: string;
  readonly answers: number;
  readonly shown: number;
  /** Not shown for such a group, whatever the count. */
  readonly level: number;
  /** Not shown because of the count, or because others would tell it. */
  readonly value: number;
  /** Shown as "2 or fewer". */
  readonly bound: number;
}

export interface ScopeWithheld {
  /** Whose figures the report has; undefined where nothing of the place is released yet. */
  readonly group: string | undefined;
  readonly place: ReleasedScope;
  readonly questions: number;
  /** Those of which something is not shown. */
  readonly withheld: readonly QuestionWithheld[];
}

/** What a report does not show, as the release decided it. Undefined where the release has no such place. */
export function withheldOf(release: Release, scope: string): ScopeWithheld | undefined {
  const place = release.scopes.find((each) => each.scope === editionOf(scope).of);
  if (place === undefined) return undefined;
  const group = groupOf(release, place);
  const questions = group === undefined ? [] : release.questions.flatMap(countIn(group));
  return {
    group: group?.name,
    place,
    questions: questions.length,
    withheld: questions.filter(({ answers, shown }) => shown < answers),
  };
}

/** A unit's own figures, or its pool's. */
export function groupOf({ groups }: Release, place: ReleasedScope): ReleasedGroup | undefined {
  const ids = { unit: [place.own, place.pool], region: [place.regional], nation: [place.national] }[
    place.kind
  ];
  return ids.flatMap((id) => groups.find((group) => group.id === id) ?? [])[0];
}

const countIn =
  ({ figures }: ReleasedGroup) =>
  ({ id, text }: Release['questions'][number]): QuestionWithheld[] => {
    const all = Object.values(figures[id] ?? {});
    if (all.length === 0) return [];
    const by = (rule: 'level' | 'value') =>
      all.filter((one) => one.is === 'withheld' && one.by === rule).length;
    return [
      {
        text,
        answers: all.length,
        shown: all.filter(({ is }) => is === 'count').length,
        level: by('level'),
        value: by('value'),
        bound: all.filter(({ is }) => is === 'bound').length,
      },
    ];
  };
