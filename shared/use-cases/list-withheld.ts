import { openRelease } from '../domain/disclosure/open-release.ts';
import { releaseKey } from '../domain/disclosure/release.ts';
import { type WithheldFigures, withheldBy } from '../domain/disclosure/withheld-by.ts';
import { fail, ok, type Result } from '../domain/kernel/result.ts';
import type { ContentHash } from './ports/content-hash.ts';
import type { Files } from './ports/files.ts';
import type { Releases } from './ports/releases.ts';

export interface WithheldDesk {
  readonly releases: Pick<Releases, 'get'>;
  readonly workings: Pick<Files, 'get'>;
  readonly sha256: ContentHash;
}

/** Which rule withheld which figure of a campaign's release: for researchers, and nothing that was not released. */
export async function listWithheld(
  { releases, workings, sha256 }: WithheldDesk,
  { campaign, clock }: { readonly campaign: string; readonly clock: string },
): Promise<Result<readonly WithheldFigures[]>> {
  const row = await releases.get(campaign, clock);
  if (row === undefined) return fail({ kind: 'not-found', what: `release of ${campaign} for ${clock}` });
  const content = await workings.get(releaseKey(row.release));
  const release = content && openRelease(content, row.release, sha256);
  return release === undefined
    ? fail({ kind: 'unavailable', what: releaseKey(row.release) })
    : ok(withheldBy(release));
}
