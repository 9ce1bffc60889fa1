import type { ReleasedQuestion } from '../disclosure/release.ts';
import { expectationFindings } from './expectation-table.ts';
import type { Expectation } from './matched-items.ts';
import { askedGroup, estimandOf, shareOf } from './estimate.ts';
import { responseRate } from './facts.ts';
import type { QuickWin, Report } from './report.ts';
import { scaleInShort } from './scale-table.ts';
import { mostChosen } from './top-group.ts';
import { betterEnd, isRated, itemText, optionLabel, questionsIn, saidWords, type View } from './view.ts';
import { waveCounts } from './wave-findings.ts';
import type { Waves } from './waves.ts';
import { lowered, ofThose, percent } from './words.ts';

/** Practice is looked for against this many statements. */
const LOWEST = 3;

export interface Lowest {
  /** Statements with a printed share, the lowest first. */
  readonly items: readonly ReleasedQuestion[];
  /** The first few, which practice is looked for against. */
  readonly least: readonly ReleasedQuestion[];
  readonly title: string;
  readonly findings: readonly string[];
  /** The least and the most favourable statement. */
  readonly extremes: readonly string[];
}

/** Where fewest are at the better end. A scale of expectations has no better end, and is told by what was worse. */
export function lowestItems(view: View): Lowest {
  const { subject } = view;
  const rated = questionsIn(view, 'item')
    .filter((item) => isRated(view, item))
    .flatMap((item) => {
      const figure = subject.figures[item.id]?.[betterEnd(item)];
      const n = askedGroup(item, subject)?.n;
      return figure?.is === 'count' && n !== undefined ? [{ item, x: figure.x, n }] : [];
    })
    .toSorted((a, b) => a.x / a.n - b.x / b.n);
  const words = ({ item, x, n }: { item: ReleasedQuestion; x: number; n: number }) =>
    saidWords(item, optionLabel(item, betterEnd(item)), x, n);
  const [first] = rated;
  return {
    items: rated.map(({ item }) => item),
    least: rated.slice(0, LOWEST).map(({ item }) => item),
    title:
      first === undefined
        ? 'Statements'
        : `Fewest, ${percent(first.x, first.n)}% of ${first.n}, ${lowered(optionLabel(first.item, betterEnd(first.item)))}: “${itemText(first.item)}”`,
    findings: [...ratedFindings(rated.map(words)), ...answerFindings(view)],
    extremes: extremesOf(rated.map(words)),
  };
}

const extremesOf = (words: readonly string[]): string[] =>
  words.length <= LOWEST
    ? ratedFindings(words)
    : [`Least favourable: ${words[0]}.`, `Most favourable: ${words.at(-1)}.`];

/** Of a few statements each stands for itself. */
function ratedFindings(words: readonly string[]): string[] {
  if (words.length === 0) return [];
  if (words.length <= LOWEST) return [`${words.join('; ')}.`];
  return [
    `The least favourable answers. ${words.slice(0, LOWEST).join('; ')}.`,
    `The most favourable. ${words.slice(-LOWEST).toReversed().join('; ')}.`,
  ];
}

/** The answer given most often to each question that everybody was asked. */
const answerFindings = (view: View): string[] =>
  view.release.questions
    .filter(({ role, conditional }) => (role === 'choice' || role === 'recommend') && !conditional)
    .flatMap((question) => {
      const [first] = mostChosen(question, view.subject);
      return first === undefined
        ? []
        : [`${question.text} Most often: “${first.option.label}”, ${ofThose(first.x, view.subject.n)}.`];
    });

interface Found {
  readonly lowest: Lowest;
  readonly waves: readonly Waves[];
  readonly expected: readonly Expectation[];
  readonly wins: readonly QuickWin[];
}

/** What, how sure, what to do. */
export function surveySummary(view: View, { lowest, waves, expected, wins }: Found): Report['summary'] {
  const { subject } = view;
  const disappointed = expectationFindings(expected).slice(0, 1);
  const said = [
    ...scaleInShort(view),
    ...(disappointed.length + lowest.extremes.length === 0 ? lowest.findings.slice(0, 2) : disappointed),
    ...lowest.extremes,
  ];
  const [win, other] = wins;
  return {
    what:
      said.length === 0
        ? `${subject.n} people answered. No answer can be told apart.`
        : [...said, ...waveCounts(waves)].join(' '),
    sure: [answered(view), ...width(view, lowest)].join(' '),
    act:
      win === undefined
        ? 'The sources document no practice for what was said. Discuss it with those who answered.'
        : `Consider first: ${win.title}${other === undefined ? '' : `; ${other.title}`}. These are practices that others describe, not proof that they work here.`,
  };
}

function answered({ subject }: View): string {
  const rate = responseRate(subject);
  return rate === undefined
    ? `${subject.n} people answered; how many were asked is not known.`
    : `${subject.n} of the ${subject.asked} who were asked answered (${rate}%); those who did not may think otherwise.`;
}

function width({ subject, release }: View, { items }: Lowest): string[] {
  const [first] = items;
  const figure = first && subject.figures[first.id]?.[betterEnd(first)];
  const group = first && askedGroup(first, subject);
  if (figure?.is !== 'count' || group === undefined) return [];
  const share = shareOf(figure.x, group, estimandOf(release.campaign.clock, group));
  return share === undefined
    ? []
    : [
        `For the lowest share (${share.percent}%), anything from ${share.low}% to ${share.high}% fits these answers (95% interval).`,
      ];
}
