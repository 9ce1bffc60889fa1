import type { Release } from '../disclosure/release.ts';
import { mayHaveSummary, staffCount } from '../report/staff-rules.ts';
import { reasonName } from '../report/view.ts';
import { lowered } from '../report/words.ts';
import type { Action, AnsweredDriver } from './action.ts';
import { reasonsIn } from './driver-figures.ts';

/** What people said, by the rules of what all staff may see: of a region or the nation, and never of a PDU. */
export interface Said {
  readonly where: string;
  readonly words: string;
  readonly x: number;
  readonly n: number;
}

export interface Answered {
  /** Undefined where nothing that was said may be shown to everybody. */
  readonly said: Said | undefined;
  readonly actions: readonly Action[];
}

/** The nearest group that a staff summary may show the reason for. */
export function saidOf({ scope, reason }: AnsweredDriver, release: Release): Said | undefined {
  const found = reasonsIn(release, scope);
  const option = found?.question.options.find(({ value }) => value === reason);
  if (found === undefined || option === undefined) return undefined;
  const { view, question } = found;
  for (const group of [view.subject, ...view.beside]) {
    const x = mayHaveSummary(group) ? staffCount(question, option, group) : undefined;
    if (x !== undefined)
      return { where: group.name, words: lowered(reasonName(question, option)), x, n: group.n };
  }
  return undefined;
}

/** You said, we did: the actions of a place by what was said that they answer, what most people said first. */
export function youSaidWeDid(
  actions: readonly Action[],
  said: (action: Action) => Said | undefined,
): readonly Answered[] {
  const groups = Map.groupBy(actions, (action) => {
    const told = said(action);
    return told === undefined ? '' : `${told.where}#${told.words}`;
  });
  return [...groups.values()]
    .flatMap((group): Answered[] => {
      const [first] = group;
      return first === undefined ? [] : [{ said: said(first), actions: group }];
    })
    .toSorted((a, b) => (b.said?.x ?? 0) - (a.said?.x ?? 0));
}
