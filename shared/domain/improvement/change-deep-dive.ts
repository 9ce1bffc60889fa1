import { DriverId } from '../kernel/driver-id.ts';
import type { Issue, Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { DRIVERS } from '../report/drivers.ts';
import type { DeepDive, StoodAt } from './deep-dive.ts';
import { text } from './draft-action.ts';

export interface DiveHand {
  readonly by: { readonly id: string; readonly name: string };
  readonly today: string;
}

const MOST = 4000;
const MOST_EVIDENCE = 60;

type Change<T> = (dive: DeepDive, typed: T, hand: DiveHand) => Result<DeepDive>;

const wrong = (issues: readonly Issue[]) => fail<Problem>({ kind: 'invalid', issues });
const conflict = (what: string) => fail<Problem>({ kind: 'conflict', what });

/** While it is a draft: what is in review or published stays as the second person saw it. */
function written(dive: DeepDive, parts: Partial<DeepDive>): Result<DeepDive> {
  return dive.status === 'draft'
    ? ok({ ...dive, ...parts, revision: dive.revision + 1 })
    : conflict('Only a draft can be changed. Whoever reviews it can return it to draft.');
}

export const setWords =
  (part: 'methods' | 'findings', what: string): Change<{ readonly text: string }> =>
  (dive, typed) => {
    const issues = text('text', typed.text, MOST, what, true);
    return issues.length > 0 ? wrong(issues) : written(dive, { [part]: typed.text.trim() });
  };

export const setComparator: Change<{
  readonly scope: string;
  readonly stood: StoodAt | undefined;
  readonly text: string;
}> = (dive, { scope, stood, text: why }) => {
  const issues = [
    ...(stood === undefined || scope === dive.scope ? [{ at: 'unit', message: 'Select another unit' }] : []),
    ...text('text', why, MOST, 'why it is compared with', true),
  ];
  return issues.length > 0 || stood === undefined
    ? wrong(issues)
    : written(dive, { comparator: { scope, stood, why: why.trim() } });
};

export const addEvidence: Change<{ readonly text: string }> = (dive, typed, { by, today }) => {
  const issues = text('text', typed.text, MOST, 'what the evidence is', true);
  if (issues.length > 0) return wrong(issues);
  if (dive.evidence.length >= MOST_EVIDENCE) return conflict(`There is room for ${MOST_EVIDENCE} entries.`);
  const entry = { on: today, by: by.name, text: typed.text.trim() };
  return written(dive, { evidence: [...dive.evidence, entry] });
};

/** One theme a driver: written again it takes the place of the first, and with nothing it goes. */
export const setTheme: Change<{ readonly driver: string; readonly text: string }> = (dive, typed) => {
  const driver = DriverId.safeParse(typed.driver);
  const long = text('text', typed.text, MOST, 'what was found', false);
  if (!driver.success || long.length > 0) {
    return wrong([...(driver.success ? [] : [{ at: 'driver', message: 'Select a driver' }]), ...long]);
  }
  const others = dive.themes.filter((theme) => theme.driver !== driver.data);
  const own = typed.text.trim();
  const themes = own === '' ? others : [...others, { driver: driver.data, text: own }];
  const left = new Set(practicesFor(themes));
  return written(dive, { themes, practices: dive.practices.filter((id) => left.has(id)) });
};

/** Practices that are documented for the themes. */
export const practicesFor = (themes: DeepDive['themes']): readonly string[] => [
  ...new Set(
    DRIVERS.drivers
      .filter(({ id }) => themes.some(({ driver }) => driver === id))
      .flatMap(({ quickWins }) => quickWins),
  ),
];

export const setPractices: Change<{ readonly chosen: readonly string[] }> = (dive, { chosen }) =>
  written(dive, { practices: practicesFor(dive.themes).filter((id) => chosen.includes(id)) });

/** A deep dive is fit for review once it says what was done and found. */
export const sendForReview: Change<unknown> = (dive, _, { by, today }) => {
  const missing = [
    ...(dive.methods === undefined ? ['methods'] : []),
    ...(dive.evidence.length === 0 ? ['evidence'] : []),
    ...(dive.themes.length === 0 ? ['a theme'] : []),
    ...(dive.findings === undefined ? ['findings'] : []),
  ];
  if (missing.length > 0) return conflict(`It still needs ${missing.join(', ')} before it can be reviewed.`);
  return written(dive, { status: 'in review', reviews: [...dive.reviews, { sent: { on: today, by } }] });
};

/** Nobody publishes what they sent themselves. */
export const decideReview: Change<{ readonly as: string; readonly text: string }> = (dive, typed, hand) => {
  const { by, today } = hand;
  const last = dive.reviews.at(-1);
  if (dive.status !== 'in review' || last === undefined) return conflict('It is not in review.');
  if (last.sent.by.id === by.id)
    return conflict('A second person reviews it: whoever sent it for review cannot.');
  const as = typed.as === 'published' || typed.as === 'returned' ? typed.as : undefined;
  const issues = [
    ...(as === undefined ? [{ at: 'as', message: 'Select whether it is published or returned' }] : []),
    ...text('text', typed.text, 1000, 'what is to change', as === 'returned'),
  ];
  if (issues.length > 0 || as === undefined) return wrong(issues);
  const decided: NonNullable<typeof last.decided> = { on: today, by, as, text: typed.text.trim() };
  return ok({
    ...dive,
    status: as === 'published' ? 'published' : 'draft',
    reviews: [...dive.reviews.slice(0, -1), { ...last, decided }],
    revision: dive.revision + 1,
  });
};
