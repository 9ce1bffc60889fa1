import type {
  Elsewhere,
  ElsewhereTable,
  PublishedElsewhere,
} from '../../domain/disclosure/elsewhere/published.ts';
import { toldBy } from '../../domain/disclosure/elsewhere/said-elsewhere.ts';
import { type Telling, tooTelling } from '../../domain/disclosure/elsewhere/too-telling.ts';
import { NO_ANSWER, type ReleasedQuestion } from '../../domain/disclosure/release.ts';
import type { Statement } from '../../domain/disclosure/statement.ts';
import type { Issue } from '../../domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../domain/kernel/result.ts';
import type { Estate } from '../../domain/organisation/estate.ts';
import { releasedQuestions, type Setting } from '../campaign-setting.ts';
import type { ElsewhereDesk } from './elsewhere-desk.ts';

export interface HeldAgainst {
  readonly said: Elsewhere['said'];
  /** Places of tables in the file, from 1. */
  readonly untold: readonly number[];
  /** Beside what releases said. */
  readonly tellingIn: (released: readonly Statement[]) => readonly TellingAnswers[];
}

/** Answers to a question, by their labels. */
export interface TellingAnswers {
  readonly question: string;
  readonly answers: readonly string[];
}

/** A file's tables as sums of what is counted here, or what is wrong with them. */
export async function heldAgainst(
  { groups }: Pick<ElsewhereDesk, 'groups'>,
  setting: Setting,
  { tables }: PublishedElsewhere,
): Promise<Result<HeldAgainst>> {
  const { campaign, estate } = setting;
  const questions = releasedQuestions(setting);
  const issues = tables.flatMap((table, at) => issuesOf(table, `tables.${at}`, estate, questions));
  if (issues.length > 0) return fail({ kind: 'invalid', issues });
  const clocks = new Map<string, readonly string[]>();
  for (const { code } of estate.regions) {
    clocks.set(
      code,
      (await groups.periods(campaign.id, code)).map(({ clock }) => clock),
    );
  }
  const clocksOf = (region: string | null): readonly string[] =>
    region === null ? [...new Set([...clocks.values()].flat())] : (clocks.get(region) ?? []);
  const told = tables.map((table) => toldBy(table, clocksOf));
  return ok({
    said: told.flatMap((one) => one ?? []),
    untold: told.flatMap((one, at) => (one === undefined ? [at + 1] : [])),
    tellingIn: (released) =>
      byQuestion(
        questions,
        tables.flatMap((table, at) => {
          const upTo = told[at]?.at(-1)?.upTo;
          return upTo === undefined ? [] : tooTelling(table, upTo, questions, released);
        }),
      ),
  });
}

const byQuestion = (
  questions: readonly ReleasedQuestion[],
  telling: readonly Telling[],
): readonly TellingAnswers[] =>
  questions.flatMap(({ id, text, options }): TellingAnswers[] => {
    const values = new Set(telling.filter(({ question }) => question === id).map(({ value }) => value));
    const labels = new Map(options.map(({ value, label }) => [value, label]));
    const answers = [...values].map((value) => labels.get(value) ?? 'No answer');
    return answers.length === 0 ? [] : [{ question: text, answers }];
  });

function issuesOf(
  { area, from, to, n, counts }: ElsewhereTable,
  at: string,
  { regions }: Estate,
  questions: readonly ReleasedQuestion[],
): readonly Issue[] {
  const issues: Issue[] = [];
  if (area !== 'nation' && !regions.some(({ code }) => code === area)) {
    issues.push({ at: `${at}.area`, message: 'is no region, nor "nation". Figures of units are not taken' });
  }
  if (from !== undefined && from > to) issues.push({ at: `${at}.from`, message: `is after ${to}` });
  for (const [id, values] of Object.entries(counts)) {
    const question = questions.find((one) => one.id === id);
    const known = new Set([NO_ANSWER, ...(question?.options ?? []).map(({ value }) => value)]);
    if (question === undefined) {
      issues.push({ at: `${at}.counts.${id}`, message: 'is no question of the reports' });
      continue;
    }
    for (const [value, x] of Object.entries(values)) {
      const place = `${at}.counts.${id}.${value}`;
      if (!known.has(value)) issues.push({ at: place, message: 'is no answer to it' });
      if (x > n) issues.push({ at: place, message: `is more than the ${n} who answered` });
    }
  }
  return issues;
}
