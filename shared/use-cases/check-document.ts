import { openRelease } from '../domain/disclosure/open-release.ts';
import { releaseKey } from '../domain/disclosure/release.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import { buildReport } from '../domain/report/build-report.ts';
import { documentOf } from '../domain/report/document.ts';
import { fieldsOf } from '../domain/report/document-fields.ts';
import type { CheckDocumentEvent } from './events.ts';
import { readCompanions } from './read-companions.ts';
import { readReport, type ReportDesk } from './read-report.ts';
import type { RenderDesk } from './render-report.ts';

export interface CheckedDocument {
  /** Fields that stand in the document. */
  readonly fields: number;
  /** In plain words, one each; none where every figure is as it was released. */
  readonly differences: readonly string[];
}

/**
 * Holds the fields of a document that came back against the report made again from its release. Fields may be cut
 * away with their sentences; none may say another number, or stand for something that was never there.
 */
export async function checkDocument(
  desk: RenderDesk & ReportDesk,
  { fields, ...at }: CheckDocumentEvent,
): Promise<Result<CheckedDocument>> {
  const manifest = await readReport(desk, at);
  if (!manifest.ok) return manifest;
  const { release: hash } = manifest.value;
  const content = await desk.workings.get(releaseKey(hash));
  const release = content && openRelease(content, hash, desk.sha256);
  if (release === undefined) return fail({ kind: 'unavailable', what: releaseKey(hash) });
  const companions = await readCompanions({ workings: desk.workings, sha256: desk.sha256 }, release);
  if (!companions.ok) return companions;
  const report = buildReport(release, hash, at.scope, companions.value);
  if (report === undefined) return fail({ kind: 'not-found', what: 'report' });
  const known = fieldsOf(documentOf(report));
  const differences = fields.flatMap(({ name, value }) => {
    const released = known.get(name);
    if (released?.value === value) return [];
    return [
      released === undefined
        ? `The field ${name} is no figure of this report, and says ${value}`
        : `In ${released.where}: ${value} is written, and ${released.value} was released`,
    ];
  });
  return ok({ fields: fields.length, differences });
}
