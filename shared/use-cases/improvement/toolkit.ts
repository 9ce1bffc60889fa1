import { ToolkitRow } from '../../domain/context/rows.ts';
import type { ContextVersion } from '../../domain/context/version.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import type { ContentHash } from '../ports/content-hash.ts';
import type { ContextVersions } from '../ports/context-versions.ts';
import type { Files } from '../ports/files.ts';
import { readContextRows } from '../read-context-rows.ts';

export interface ToolkitDesk {
  readonly context: Pick<ContextVersions, 'versions'>;
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
}

export interface Toolkit {
  readonly version: ContextVersion;
  readonly rows: readonly ToolkitRow[];
}

/** The version of the retention toolkit that is named, or the newest. Undefined where there is none. */
export async function toolkitOf(
  desk: ToolkitDesk,
  named?: { readonly asAt: string; readonly revision?: number | undefined },
): Promise<Result<Toolkit | undefined>> {
  const all = await desk.context.versions('toolkit');
  const version =
    named === undefined
      ? all.at(-1)
      : all.find(({ asAt, revision }) => asAt === named.asAt && revision === named.revision);
  if (version === undefined) return ok(undefined);
  const rows = await readContextRows({ workings: desk.workings, hash: desk.sha256 }, version, ToolkitRow);
  return rows.ok ? ok({ version, rows: rows.value }) : rows;
}
