import { AverageRule } from '../../../shared/domain/context/version.ts';
import type { Issue, Problem } from '../../../shared/domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/domain/kernel/result.ts';
import { dayFrom } from '../../../shared/domain/kernel/typed-day.ts';
import { sentenceCase } from '../../../shared/domain/report/words.ts';
import { type Typed, typedDay } from '../../../web/pages/console/actions/typed.ts';
import { ContextFilePage } from '../../../web/pages/console/context-data/file-page.tsx';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';
import { surroundingsOf } from '../surroundings.ts';
import { checkFile, type Loading, type NamedFile } from './deeds.ts';

/** The page of a file; from when its day is said, with what the check finds. */
export async function filePage(
  desk: ConsoleDesk,
  c: ConsoleContext,
  named: NamedFile,
  given: Typed,
  issues: readonly Issue[] = [],
): Promise<Response> {
  const typed = Object.fromEntries(Object.entries(given).filter(([name]) => FIELDS.includes(name)));
  const loading = loadingIn(named, typed);
  // Whoever comes from the bucket has said nothing yet.
  const unsaid = Object.keys(typed).length === 0;
  const found = loading.ok ? await checkFile(desk, loading.value) : undefined;
  const wrong = [
    ...issues,
    ...(loading.ok || unsaid ? [] : loading.problem),
    ...(found === undefined || found.ok ? [] : issuesOf(found.problem)),
  ];
  const page = ContextFilePage({
    ...surroundingsOf(desk, c),
    ...named,
    typed,
    issues: wrong,
    found: found?.ok === true ? found.value : undefined,
  });
  return c.html(page, wrong.length === 0 ? 200 : 400);
}

const FIELDS: readonly string[] = ['asAt-day', 'asAt-month', 'asAt-year', 'average', 'replace'];

export function loadingIn(named: NamedFile, typed: Typed): Result<Loading, readonly Issue[]> {
  const asAt = dayFrom(typedDay(typed, 'asAt'), 'The day');
  if (!asAt.ok) return fail([{ at: 'asAt-day', message: asAt.problem }]);
  const average = AverageRule.safeParse(typed['average']);
  return ok({
    ...named,
    asAt: asAt.value,
    ...(average.success && { average: average.data }),
    replace: typed['replace'] === 'yes',
    leaveOut: typed['leaveOut'] !== undefined,
  });
}

const THERE =
  'Other data of that day are loaded: use another day, or say that these correct them. Reports that were made from the earlier data stay as they are';

export function issuesOf(problem: Problem): readonly Issue[] {
  if (problem.kind === 'invalid')
    return problem.issues.map(({ at, message }) => ({
      at: at === 'as-at' ? 'asAt-day' : '',
      message: at === 'as-at' || at === 'file' ? message : `${sentenceCase(at)}: ${message}`,
    }));
  if (problem.kind === 'conflict') return [{ at: 'asAt-day', message: THERE }];
  return [{ at: '', message: problem.kind === 'not-found' ? GONE : LATER }];
}

const GONE = 'The file is not here any more. Upload it again';
const LATER = 'The file cannot be loaded now. Try again later';
