import { admit } from '../../../shared/domain/disclosure/admit.ts';
import { hasRemainder } from '../../../shared/domain/disclosure/area-figures.ts';
import { countOfLayer } from '../../../shared/domain/disclosure/columns.ts';
import { layerKey } from '../../../shared/domain/disclosure/layer.ts';
import type { Proposal } from '../../../shared/domain/disclosure/proposal.ts';
import {
  NO_ANSWER,
  type Release,
  type ReleasedGroup,
  type ReleasedQuestion,
} from '../../../shared/domain/disclosure/release.ts';
import { THRESHOLDS } from '../../../shared/domain/disclosure/thresholds.ts';

export const KINDS = ['units', 'pools', 'regions', 'the nation'] as const;
export type Kind = (typeof KINDS)[number];

/** Why a figure is not shown, or that it is. */
export const FATES = {
  shown: 'shown',
  earlier: 'shown up to an earlier quarter',
  sensitive: 'rule 2: sensitive, so never of a unit',
  few: 'rule 2: sensitive, and under 5 who chose it or 2 who did not',
  main: 'rule 3: main reasons and the like of a unit',
  points: 'rule 4: points of a scale under 30 people',
  remainder: 'rule 6: of answers that add up, those that stay together',
  follows: 'rule 6: asked about a reason that is withheld',
  everybody: 'C2: everybody chose it, or all the others did',
  difference: 'C2: taken away from what else is shown it would leave too few',
  waiting: 'waits: shown before, and too few are new since',
  proof: 'C2: taken back, since no proof was found that nothing follows',
} as const;
export type Fate = keyof typeof FATES;

export interface CountedFigure {
  readonly kind: Kind;
  readonly fate: Fate;
  /** Nobody chose it: there is nothing to see. */
  readonly isNone: boolean;
}

/** What was taken back of a group, and which areas' counts earlier releases showed. */
export interface Before {
  readonly takenBack: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
}

export const takenName = (group: string, n: number, layer: string): string => `${group} ${n} ${layer}`;
export const shownName = (group: string, layer: string): string => `${group} ${layer}`;

export const kindOf = ({ id, level }: Pick<ReleasedGroup, 'id' | 'level'>): Kind | undefined => {
  if (id === 'nation') return 'the nation';
  if (level === 'region') return /[@:]/.test(id) ? undefined : 'regions';
  if (level === 'nation') return undefined;
  return id.startsWith('pool-') ? 'pools' : 'units';
};

/** Every count that reports would have without any rule, of questions that somebody of the group was asked. */
export function countedFigures(
  release: Release,
  { groups, questions, k }: Proposal,
  before: Before,
): readonly CountedFigure[] {
  const count = countOfLayer(questions);
  const counts = new Map(
    groups.flatMap((group) => admit(group, k)).map((each) => [each.group.id, each.counts]),
  );
  const released = new Map(release.groups.map((group) => [group.id, group]));
  return release.groups.flatMap((group) => {
    const [kind, own] = [kindOf(group), counts.get(group.id)];
    if (kind === undefined || own === undefined) return [];
    const reasons = questions.find(({ role }) => role === 'reasons');
    return questions.flatMap((question) => {
      const parent =
        question.follows === null || reasons === undefined
          ? undefined
          : { question: reasons.id, value: question.follows };
      if (parent !== undefined && count(parent, own) === 0) return [];
      return Object.entries(group.figures[question.id] ?? {}).map(([value, figure]): CountedFigure => {
        const layer = { question: question.id, value };
        const x = count(layer, own);
        const isParentHidden =
          parent !== undefined && group.figures[parent.question]?.[parent.value]?.is === 'withheld';
        return {
          kind,
          isNone: x === 0,
          fate:
            figure.is !== 'withheld'
              ? 'shown'
              : kind === 'units' || kind === 'pools'
                ? fateOfUnit(question, value, figure.by, group, before)
                : fateOfArea(question, value, figure.by, group, x, isParentHidden, before, released),
        };
      });
    });
  });
}

function fateOfUnit(
  question: ReleasedQuestion,
  value: string,
  by: 'level' | 'value',
  { id, n }: ReleasedGroup,
  { takenBack }: Before,
): Fate {
  if (takenBack.has(takenName(id, n, layerKey({ question: question.id, value })))) return 'proof';
  if (by === 'value') return 'everybody';
  if (isSensitive(question, value)) return 'sensitive';
  return question.role === 'points' ? 'points' : 'main';
}

function fateOfArea(
  question: ReleasedQuestion,
  value: string,
  by: 'level' | 'value',
  { id, n, earlier }: ReleasedGroup,
  x: number,
  isParentHidden: boolean,
  { takenBack, shown }: Before,
  released: ReadonlyMap<string, ReleasedGroup>,
): Fate {
  const layer = layerKey({ question: question.id, value });
  const before = earlier === null ? undefined : released.get(earlier)?.figures[question.id]?.[value];
  if (before !== undefined && before.is !== 'withheld') return 'earlier';
  if (by === 'level') return 'remainder';
  if (takenBack.has(takenName(id, n, layer))) return 'proof';
  const isFew = x < THRESHOLDS.sensitiveLeast || x > n - THRESHOLDS.sensitiveOthers;
  if (isSensitive(question, value) && isFew) return 'few';
  if (shown.has(shownName(id, layer))) return 'waiting';
  if (isParentHidden) return 'follows';
  return hasRemainder(question) ? 'remainder' : 'difference';
}

const isSensitive = ({ sensitive, options }: ReleasedQuestion, value: string): boolean =>
  sensitive || (value !== NO_ANSWER && options.some((option) => option.value === value && option.sensitive));
