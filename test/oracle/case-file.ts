import * as z from 'zod/mini';
import { invalid } from '../../shared/domain/kernel/problem.ts';
import { fail, ok, type Result } from '../../shared/domain/kernel/result.ts';
import { schemaIssues } from '../../shared/domain/kernel/schema-issues.ts';

const OracleCase = z.object({
  id: z.string(),
  method: z.string(),
  input: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()),
  tol: z.number().check(z.gte(0)),
});
export type OracleCase = z.infer<typeof OracleCase>;

const CaseFile = z.object({ cases: z.array(OracleCase).check(z.minLength(1)) });

/** The cases of a file's text, or everything that is wrong with it. */
export function readCases(text: string): Result<readonly OracleCase[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail(invalid('file', `is not JSON: ${(error as Error).message}`));
  }
  const parsed = CaseFile.safeParse(json);
  if (!parsed.success) return fail({ kind: 'invalid', issues: schemaIssues(parsed.error) });
  return ok(parsed.data.cases);
}
