import type { ReleasedQuestion } from '../release.ts';
import type { Statement } from '../statement.ts';
import { THRESHOLDS } from '../thresholds.ts';
import type { ElsewhereTable } from './published.ts';

/** An answer of an area of which a figure that was published elsewhere tells too much. */
export interface Telling {
  readonly question: string;
  readonly value: string;
}

interface Shown {
  readonly x: number;
  readonly n: number;
}

/**
 * Answers of which a table, alone or beside what releases said of its area, tells of fewer than the gate would ever
 * show: of its area, regions and the nation can show little or nothing more of them. Worked out from what anybody can
 * read, and from nothing else: so that no invented table is a way to ask.
 *
 * @param upTo the last period that the table counts.
 */
export function tooTelling(
  { area, from, n, counts }: ElsewhereTable,
  upTo: string,
  questions: readonly ReleasedQuestion[],
  said: readonly Statement[],
): readonly Telling[] {
  const region = area === 'nation' ? null : area;
  return Object.entries(counts).flatMap(([question, values]) =>
    Object.entries(values).flatMap(([value, x]): Telling[] => {
      const table = { x, n };
      const released = from === undefined ? releasedOf(said, region, { question, value }) : [];
      const apart = released.map(({ clock, ...shown }) =>
        clock < upTo ? difference(table, shown) : difference(shown, table),
      );
      const isSensitive = sensitiveIn(questions, question, value);
      return [table, ...apart].some((shown) => isTelling(shown, isSensitive)) ? [{ question, value }] : [];
    }),
  );
}

const difference = (more: Shown, less: Shown): Shown => ({ x: more.x - less.x, n: more.n - less.n });

const isTelling = ({ x, n }: Shown, isSensitive: boolean): boolean =>
  n > 0 &&
  (isSensitive
    ? x < THRESHOLDS.sensitiveLeast || x > n - THRESHOLDS.sensitiveOthers
    : // All of them, and so each.
      x >= n);

function sensitiveIn(questions: readonly ReleasedQuestion[], id: string, value: string): boolean {
  const question = questions.find((one) => one.id === id);
  return (
    question?.sensitive === true ||
    question?.options.some((option) => option.value === value && option.sensitive) === true
  );
}

function releasedOf(
  said: readonly Statement[],
  region: string | null,
  { question, value }: Telling,
): readonly (Shown & { readonly clock: string })[] {
  return said.flatMap(({ area, n, figures }) => {
    const figure = figures[question]?.[value];
    return area !== null && area.region === region && figure?.is === 'count'
      ? [{ x: figure.x, n, clock: area.upTo }]
      : [];
  });
}
