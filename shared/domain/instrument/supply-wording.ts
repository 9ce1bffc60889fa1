import { schemaIssues } from '../kernel/schema-issues.ts';
import { fail, type Result } from '../kernel/result.ts';
import { checkInstrument } from './check-instrument.ts';
import type { Instrument } from './instrument.ts';
import { TenantWording, unwordedQuestions, worded } from './tenant-wording.ts';

/** An instrument with a tenant's texts: for all the questions that wait for one, since a scale is used whole. */
export function supplyWording(json: unknown, content: unknown): Result<Instrument> {
  const wording = TenantWording.safeParse(content);
  if (!wording.success) return fail({ kind: 'invalid', issues: schemaIssues(wording.error) });
  const waiting = unwordedQuestions(json);
  const given = Object.keys(wording.data.texts);
  const issues = [
    ...waiting
      .filter((id) => !given.includes(id))
      .map((id) => ({
        at: `texts.${id}`,
        message: 'is missing: the texts are used all together or not at all',
      })),
    ...given
      .filter((id) => !waiting.includes(id))
      .map((id) => ({ at: `texts.${id}`, message: 'is for no question that waits for a text' })),
  ];
  return issues.length > 0 ? fail({ kind: 'invalid', issues }) : checkInstrument(worded(json, wording.data));
}
