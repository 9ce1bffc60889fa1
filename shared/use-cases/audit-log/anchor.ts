import * as z from 'zod/mini';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { dayOf } from '../../domain/kernel/calendar.ts';
import { Day } from '../../domain/kernel/ids.ts';
import { ok, type Result } from '../../domain/kernel/result.ts';
import { endAt } from '../../domain/organisation/audit-entry.ts';
import type { AuditLogDesk } from './audit-log-desk.ts';

const FOLDER = 'ends/';

/** Where the chain stood on a day. */
const Anchor = z.object({ day: Day, n: z.int(), hash: z.string() });
export type Anchor = z.infer<typeof Anchor>;

/**
 * Keeps where the chain stands, once a day, in a bucket from which nothing can be taken back. Undefined where nothing
 * was ever written.
 */
export async function anchorAuditLog({
  auditLog,
  anchors,
  clock,
  sha256,
}: AuditLogDesk): Promise<Result<Anchor | undefined>> {
  const last = await auditLog.last();
  if (last === undefined) return ok(undefined);
  const anchor = { day: dayOf(clock.now()), ...endAt(last, sha256) };
  const content = new TextEncoder().encode(canonicalJson(anchor));
  await anchors.keep(`${FOLDER}${anchor.day}.json`, content, 'application/json');
  return ok(anchor);
}

export async function readAnchors({ anchors }: Pick<AuditLogDesk, 'anchors'>): Promise<readonly Anchor[]> {
  const found: Anchor[] = [];
  for (const key of await anchors.list(FOLDER)) {
    const content = await anchors.get(key);
    if (content !== undefined) found.push(Anchor.parse(JSON.parse(new TextDecoder().decode(content))));
  }
  return found;
}
