import type { Action, Answers } from '../../../shared/domain/improvement/action.ts';
import { toolkitOf } from '../../../shared/use-cases/improvement/toolkit.ts';
import type { CitedToolkit } from '../../../web/pages/console/actions/practice-parts.tsx';
import type { ConsoleDesk } from '../desk.ts';

/** Items of the toolkit for the driver that is answered: of the version named, or else of the newest. */
export async function citedToolkit(
  desk: ConsoleDesk,
  answers: Answers,
  version?: Action['toolkit'],
): Promise<CitedToolkit | undefined> {
  if (answers.kind !== 'driver') return undefined;
  const all = await desk.context.versions('toolkit');
  const newest = all.at(-1);
  const named = version ?? newest;
  const found = named && (await toolkitOf(desk, named));
  if (found?.ok !== true || found.value === undefined) return undefined;
  const { version: of, rows } = found.value;
  return {
    asAt: of.asAt,
    rows: rows.filter(({ driver }) => driver === answers.driver),
    superseded: newest !== undefined && (newest.asAt !== of.asAt || newest.revision !== of.revision),
  };
}
