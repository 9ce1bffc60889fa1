import type { Release } from './release.ts';

/** The rules that withhold, as a researcher is told them: never with a count, and never which of two counts is small. */
export const RULES = {
  group:
    'No figure of its own yet: whatever the cause, too few answers or a group that could be taken apart from others',
  level:
    'Never shown of such a group, whatever its count: sensitive answers, main reasons and points of a scale of units',
  value:
    'This count, or another that could be worked out with it, would tell of too few people or of nearly everybody',
} as const;

type RuleName = keyof typeof RULES;

export interface WithheldFigures {
  readonly group: string;
  readonly rule: RuleName;
  /** Undefined where all figures of the group are withheld. */
  readonly question: string | undefined;
  readonly answers: readonly string[];
}

/** What a release withholds, and by which rule: groups that are only there to be compared with are left out. */
export function withheldBy({ questions, groups, scopes }: Release): readonly WithheldFigures[] {
  const shown = new Set(scopes.flatMap(({ own, pool }) => [own, pool]));
  const waiting = scopes
    .filter(({ own }) => own === null)
    .map(({ name }): WithheldFigures => ({ group: name, rule: 'group', question: undefined, answers: [] }));
  const withheld = groups
    .filter(({ id }) => shown.has(id))
    .flatMap(({ name, figures }) =>
      questions.flatMap(({ id, text, options }) =>
        (['level', 'value'] as const).flatMap((rule): WithheldFigures[] => {
          const answers = Object.entries(figures[id] ?? {}).flatMap(([value, figure]) => {
            const label = options.find((option) => option.value === value)?.label ?? 'No answer';
            return figure.is === 'withheld' && figure.by === rule ? [label] : [];
          });
          return answers.length === 0 ? [] : [{ group: name, rule, question: text, answers }];
        }),
      ),
    );
  return [...waiting, ...withheld];
}
