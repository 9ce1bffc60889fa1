import { countOfLayer } from './columns.ts';
import { hasRemainder, inRemainder } from './area-figures.ts';
import { type Band, type Layer, layerKey } from './layer.ts';
import type { Part, ProposedGroup } from './proposal.ts';
import { NO_ANSWER, type ReleasedQuestion } from './release.ts';
import {
  type Cell,
  type Floor,
  isCovered,
  isCurrent,
  showCounts,
  shownBefore,
  type Showings,
} from './shown-counts.ts';
import type { Statement } from './statement.ts';
import { THRESHOLDS } from './thresholds.ts';

/** What of a question may be shown of regions and the nation: decided for all of them together. */
export interface AreaDecisions {
  /** May this count of a region or the nation be shown? */
  shown(question: ReleasedQuestion, value: string, group: ProposedGroup): boolean;
  /** Is this count of these periods of a region known already, from what is shown of the region? */
  covered(question: ReleasedQuestion, value: string, group: ProposedGroup): boolean;
  /** Up to which clock a question with a remainder may be shown; undefined where it may not be. */
  remainderUpTo(question: ReleasedQuestion, group: ProposedGroup): string | undefined;
}

interface Decided {
  readonly cells: readonly Cell[];
  readonly showings: Showings;
}

const SENSITIVE: Floor = { least: THRESHOLDS.sensitiveLeast, others: THRESHOLDS.sensitiveOthers };
/** No difference of ordinary counts may say it of everybody. */
const ORDINARY: Floor = { least: 0, others: 1 };

/** Decides every count of areas at a clock, from the periods that the nation is made of and what was said before. */
export function areaDecisions(
  { questions, bands }: { readonly questions: readonly ReleasedQuestion[]; readonly bands: readonly Band[] },
  parts: readonly Part[],
  clock: string,
  said: readonly Statement[],
): AreaDecisions {
  const count = countOfLayer(questions);
  const decided = new Map<string, Decided>();
  for (const { layers, sums, floor } of decisions(questions, bands)) {
    const cells = parts.map(({ region, clock: period, counts }): Cell => ({
      region,
      clock: period,
      n: counts.n,
      x: sums.map((inside) => inside.reduce((sum, layer) => sum + count(layer, counts), 0)),
    }));
    const showings = showCounts(cells, shownBefore(said, layers), clock, floor);
    for (const layer of layers) decided.set(layerKey(layer), { cells, showings });
  }
  const reasons = questions.find(({ role }) => role === 'reasons');
  const parentIs = (
    question: ReleasedQuestion,
    group: ProposedGroup,
    decide: AreaDecisions['shown'],
  ): boolean =>
    // A count of what it was about says that the reason itself was named at least as often.
    question.follows === null || reasons === undefined || decide(reasons, question.follows, group);
  const shown: AreaDecisions['shown'] = (question, value, group) => {
    const found = decided.get(layerKey({ question: question.id, value }));
    return (
      found !== undefined &&
      isCurrent(found.cells, found.showings, areaOf(group)) &&
      parentIs(question, group, shown)
    );
  };
  return {
    shown,
    covered(question, value, group) {
      const found = decided.get(layerKey({ question: question.id, value }));
      const clocks = new Set(group.parts.map((part) => part.clock));
      return found !== undefined && isCovered(found.cells, found.showings, areaOf(group), clocks);
    },
    remainderUpTo: (question, group) =>
      decided
        .get(layerKey({ question: question.id, value: ordinaryValues(question)[0] ?? '' }))
        ?.showings.get(areaOf(group))
        ?.at(-1),
  };
}

interface Decision {
  /** Shown together or not at all. */
  readonly layers: readonly Layer[];
  /** What must keep the floor. */
  readonly sums: readonly (readonly Layer[])[];
  readonly floor: Floor;
}

function decisions(questions: readonly ReleasedQuestion[], bands: readonly Band[]): readonly Decision[] {
  const fine = new Set(bands.flatMap(({ parts }) => parts.map(({ question }) => question)));
  return questions.flatMap((question): readonly Decision[] => {
    if (fine.has(question.id)) return [];
    const all = layersOf(question);
    if (hasRemainder(question)) {
      const ordinary = ordinaryValues(question);
      const inside = all.filter(({ value }) => !ordinary.includes(value));
      const layers = all.filter(({ value }) => ordinary.includes(value));
      return [{ layers, sums: [inside], floor: SENSITIVE }];
    }
    if (!question.several) {
      // The counts add up to n: all of them but one tell that one. So do the points of a scale, of its bands.
      const points = bands.flatMap(({ whole, parts }) => (whole.question === question.id ? parts : []));
      const layers = [...all, ...points];
      return [
        { layers, sums: layers.map((layer) => [layer]), floor: question.sensitive ? SENSITIVE : ORDINARY },
      ];
    }
    return all.map((layer) => ({
      layers: [layer],
      sums: [[layer]],
      floor: isSensitive(question, layer) ? SENSITIVE : ORDINARY,
    }));
  });
}

const layersOf = ({ id, options, conditional }: ReleasedQuestion): readonly Layer[] =>
  [...options.map(({ value }) => value), ...(conditional ? [] : [NO_ANSWER])].map((value) => ({
    question: id,
    value,
  }));

const isSensitive = (question: ReleasedQuestion, { value }: Layer): boolean =>
  question.sensitive || question.options.some((option) => option.value === value && option.sensitive);

const ordinaryValues = ({ options }: ReleasedQuestion): readonly string[] =>
  options.filter((option) => !inRemainder(option)).map(({ value }) => value);

const areaOf = ({ level, parts }: ProposedGroup): string | null =>
  level === 'nation' ? null : (parts[0]?.region ?? null);
