import type { Release, ReleasedGroup, ReleasedQuestion } from '../disclosure/release.ts';
import { oncePer } from '../kernel/once-per.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { quantile } from '../statistics/moments.ts';
import { pOf } from './compare.ts';
import { spreadBetweenUnits } from './shrunken.ts';
import type { Cell, Table } from './report.ts';
import { isReason, reasonsOf, type View } from './view.ts';

const LEVEL = 0.05;
/** Of fewer units, the middle half would be two or three places that can be named. */
const ENOUGH = 8;

export const TOO_FEW_UNITS = 'Too few units have figures of their own to show how they differ.';

export interface Answer {
  readonly question: ReleasedQuestion;
  readonly value: string;
  readonly name: string;
}

interface Tested {
  readonly unit: string;
  readonly key: string;
  readonly higher: boolean;
  readonly clear: boolean;
}

const keyOf = ({ question, value }: Answer): string => `${question.id}#${value}`;

/** How units differ, with none of them named. Undefined where too few have figures. */
export function unitSpreadTable(
  release: Release,
  answers: readonly Answer[],
  nation: ReleasedGroup,
): Table | undefined {
  const units = unitsOf(release);
  if (units.length < ENOUGH) return undefined;
  const tested = testsOf(release, units, answers);
  return {
    id: 'spread',
    title: 'The spread between units',
    note: `${units.length} units and pools with figures of their own; none is named. The spread is a standard deviation between units, in percentage points, with what chance alone would make of it taken out, and 5 at the least. Half of the units lie between the two quarters: these hold chance, too. A unit differs from the rest of its region where Fisher’s exact test passes at 5%, adjusted over all answers and units.`,
    columns: [
      { title: 'Answer', kind: 'text', detail: false },
      { title: `${nation.name} (%)`, kind: 'number', detail: false },
      { title: 'Spread between units', kind: 'number', detail: false },
      { title: 'Middle half from (%)', kind: 'low', detail: false },
      { title: 'Middle half to (%)', kind: 'high', detail: false },
      { title: 'Units higher than their region', kind: 'number', detail: false },
      { title: 'Units lower', kind: 'number', detail: false },
    ],
    rows: answers.map((answer): Cell[] => {
      const shares = units.flatMap((unit) => shareIn(unit, answer));
      const national = nation.figures[answer.question.id]?.[answer.value];
      const spread = spreadBetweenUnits(release, answer.question, answer.value);
      const clear = tested.filter(({ key, clear: found }) => found && key === keyOf(answer));
      const none: Cell = { mark: 'x' };
      return [
        answer.name,
        national?.is === 'count' ? Math.round((100 * national.x) / nation.n) : { mark: 'c' },
        spread === undefined ? none : Math.round(100 * spread),
        ...(shares.length < ENOUGH
          ? [none, none]
          : [0.25, 0.75].map((part) => Math.round(100 * quantile(shares, part)))),
        clear.filter(({ higher }) => higher).length,
        clear.filter(({ higher }) => !higher).length,
      ];
    }),
  };
}

/** Of a region or the nation: how many of its units and pools differ from the rest of their region in a reason. */
export function unitsThatDiffer(view: View): string[] {
  const question = reasonsOf(view);
  const { release, scope } = view;
  const units = unitsOf(release).filter(
    ({ whole }) => whole !== null && (scope.kind === 'nation' || whole.split('@')[0] === view.subject.id),
  );
  if (question === undefined || scope.kind === 'unit' || units.length === 0) return [];
  const answers = question.options
    .filter((option) => isReason(option) && !option.sensitive)
    .map(({ value }) => ({ question, value, name: value }));
  const found = new Set(testsOf(release, units, answers).flatMap(({ unit, clear }) => (clear ? [unit] : [])));
  if (scope.kind === 'nation' && units.length < ENOUGH) return [TOO_FEW_UNITS];
  return [
    `Units and pools here with figures to compare: ${units.length}. Of these, ${found.size === 0 ? 'none differs' : found.size === 1 ? '1 differs' : `${found.size} differ`} clearly from the rest of the region in a reason.`,
  ];
}

const unitsOf = ({ groups }: Release): readonly ReleasedGroup[] =>
  groups.filter(({ level }) => level === 'unit');

/** A bound of 2 or fewer stands for 1, as in the spread. */
function shareIn({ figures, n }: ReleasedGroup, { question, value }: Answer): readonly number[] {
  const figure = figures[question.id]?.[value];
  if (figure?.is === 'count') return [figure.x / n];
  return figure?.is === 'bound' ? [figure.most / 2 / n] : [];
}

const wholes = oncePer(({ groups }: Release) => new Map(groups.map((group) => [group.id, group])));

function testsOf(
  release: Release,
  units: readonly ReleasedGroup[],
  answers: readonly Answer[],
): readonly Tested[] {
  const tests = units.flatMap((unit) => {
    const whole = wholes(release).get(unit.whole ?? '');
    if (whole === undefined) return [];
    return answers.flatMap((answer) => {
      const own = unit.figures[answer.question.id]?.[answer.value];
      const around = whole.figures[answer.question.id]?.[answer.value];
      if (own?.is !== 'count' || around?.is !== 'count') return [];
      const rest = { x: around.x - own.x, n: whole.n - unit.n };
      return [
        {
          unit: unit.id,
          key: keyOf(answer),
          higher: own.x / unit.n > rest.x / rest.n,
          p: pOf(own.x, unit.n, rest.x, rest.n),
        },
      ];
    });
  });
  const adjusted = benjaminiHochberg(tests.map(({ p }) => p));
  return tests.map(({ unit, key, higher }, index) => ({
    unit,
    key,
    higher,
    clear: adjusted.ok && (adjusted.value.adj[index] ?? 1) <= LEVEL,
  }));
}
