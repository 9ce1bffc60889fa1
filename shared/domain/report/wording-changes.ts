import type { WordingDifference } from '../disclosure/release.ts';
import type { Section } from './report.ts';
import { itemText, type View } from './view.ts';
import { waveBefore } from './wave-before.ts';
import { dayInWords } from '../kernel/day-in-words.ts';

/** Where answers to different wordings are counted together, and where they are kept apart, question by question. */
export function wordingSections(view: View): readonly Section[] {
  const points = [...withinPoints(view), ...betweenPoints(view)];
  return points.length === 0
    ? []
    : [{ kind: 'points', title: 'Where the wording changed', note: NOTE, points }];
}

const NOTE = 'Each question is named in its newest wording.';

/** A correction changes words alone, so what was said before it and after it is counted as one. */
const withinPoints = (view: View): readonly string[] =>
  (view.release.instrument.earlier ?? []).flatMap(({ version, until, differs }) => {
    const when = `until ${dayInWords(until)} (version ${version})`;
    return [
      ...named(view, differs, ['reworded']).map(
        (name) => `${name}: asked in other words ${when}. Answers to both wordings are counted together.`,
      ),
      ...translated(view, differs, when),
    ];
  });

function translated(view: View, differs: readonly WordingDifference[], when: string): readonly string[] {
  const names = named(view, differs, ['translated']);
  return names.length === 0
    ? []
    : [
        `${names.length === 1 ? `${names[0]}: the` : `The`} Welsh was another ${when}, and the English the same${names.length === 1 ? '' : `, of ${names.length} questions`}. All answers are counted together.`,
      ];
}

const SINCE: readonly (readonly [WordingDifference['is'], string])[] = [
  ['reworded', 'is asked in other words than in'],
  ['changed', 'asks for something else than in'],
  ['added', 'was not asked in'],
];

/** Between waves nobody vouches that other words ask the same: a break, and no change is called across it. */
function betweenPoints(view: View): readonly string[] {
  const before = waveBefore(view);
  if (before === undefined) return [];
  return SINCE.flatMap(([is, how]) =>
    named(view, before.differs, [is]).map(
      (name) => `${name}: ${how} ${before.title}. A break: the two are not compared.`,
    ),
  );
}

function named(
  { release }: View,
  differs: readonly WordingDifference[],
  kinds: readonly WordingDifference['is'][],
): readonly string[] {
  const affected = new Set(differs.flatMap(({ question, is }) => (kinds.includes(is) ? [question] : [])));
  return release.questions
    .filter(({ id, role }) => role !== 'points' && affected.has(id))
    .map((question) => `“${itemText(question)}”`);
}
