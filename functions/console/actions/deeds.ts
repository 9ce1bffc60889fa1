import { probationEstate } from '../../../shared/domain/organisation/probation-estate.ts';
import { fail, type Result } from '../../../shared/domain/kernel/result.ts';
import type { ContextIntake } from '../../../shared/domain/context/intake.ts';
import { importContext } from '../../../shared/use-cases/import-context.ts';
import { loadPlan } from '../../../shared/use-cases/improvement/load-plan.ts';
import { auditedHere } from '../audited-here.ts';
import type { ConsoleContext } from '../context.ts';
import type { ConsoleDesk } from '../desk.ts';

export const loadActionPlan = (desk: ConsoleDesk, c: ConsoleContext) =>
  auditedHere(desk, c, { what: 'action plan loaded', target: {} }, () => loadPlan(desk));

interface ToolkitFile {
  readonly asAt: string;
  readonly csv: string;
  /** Corrects what was loaded for that day. */
  readonly replace: boolean;
}

export const loadToolkit = (desk: ConsoleDesk, c: ConsoleContext, file: ToolkitFile) =>
  auditedHere(desk, c, { what: 'toolkit loaded', target: {} }, () => load(desk, file));

/** A toolkit names no unit, so it is read without the changes of the organisation. */
const NOT_ASKED = { estateToday: () => Promise.resolve(undefined) };

async function load(desk: ConsoleDesk, file: ToolkitFile): Promise<Result<ContextIntake>> {
  const { workings, toolkits: versions, sha256: hash, readCsv, clock } = desk;
  const read = await importContext(
    { versions, workings, hash, readCsv, clock, estate: probationEstate, campaigns: NOT_ASKED },
    { kind: 'toolkit', ...file, csv: new TextEncoder().encode(file.csv), dryRun: false, leaveOut: false },
  );
  if (!read.ok || read.value.outcome !== 'refused') return read;
  const issues = read.value.refusedRows.map(({ line, reason }) => ({
    at: 'csv',
    message: `Line ${line}: ${reason}`,
  }));
  return fail({ kind: 'invalid', issues });
}
