import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { dynamoAuditLog } from '../../shared/adapters/dynamodb/audit-log.ts';
import { Rows } from '../../shared/adapters/dynamodb/table.ts';
import { ok } from '../../shared/domain/kernel/result.ts';
import { AuditEntry, CHAIN_START, endAt } from '../../shared/domain/organisation/audit-entry.ts';
import { anchorAuditLog } from '../../shared/use-cases/audit-log/anchor.ts';
import type { AuditLogDesk } from '../../shared/use-cases/audit-log/audit-log-desk.ts';
import { exportAuditLog } from '../../shared/use-cases/audit-log/export.ts';
import { verifyAuditLog } from '../../shared/use-cases/audit-log/verify.ts';
import { audited } from '../../shared/use-cases/audited.ts';
import type { AuditLog } from '../../shared/use-cases/ports/audit-log.ts';
import { memoryFiles } from '../functions/console/memory-files.ts';
import { openStore, type Store } from '../functions/respond/store.ts';

let store: Store;
let desk: AuditLogDesk & { readonly auditLog: AuditLog };
let now: number;
beforeEach(async () => {
  store = await openStore();
  now = Date.parse('2026-11-22T04:30:00Z');
  const clock = { now: () => now };
  desk = {
    auditLog: dynamoAuditLog(store.client, 'audit'),
    anchors: memoryFiles(),
    clock,
    sha256: sha256Hex,
  };
});
afterEach(() => store.close());

const DEED = { what: 'report opened', target: {}, from: 'GET /reports' };
const deeds = async (count: number) => {
  for (let deed = 0; deed < count; deed += 1)
    await audited(desk, { id: 'one', name: 'One' }, DEED, async () => ok(deed));
};
const night = async () => {
  await anchorAuditLog(desk);
  now += 86_400_000;
};
const verified = async () => {
  const result = await verifyAuditLog(desk);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
};

/** What somebody with every permission on the table could do. */
const rows = () => new Rows(store.client, 'audit', AuditEntry);
const keyOf = (n: number) => ({ pk: 'log', sk: String(n).padStart(12, '0') });
const forge = (entry: AuditEntry) => rows().put(keyOf(entry.n), entry);

describe('the audit log is verified', () => {
  it('as whole where it is what was written, anchored or not', async () => {
    expect(await verified()).toMatchObject({ entries: 0, anchors: 0, faults: [] });
    await night();
    await deeds(3);
    await night();
    await deeds(2);
    await night();
    expect(await verified()).toMatchObject({ entries: 10, anchors: 2, unfinished: [], faults: [] });
  });

  it('as changed where one entry says something else', async () => {
    await deeds(3);
    const third = (await desk.auditLog.after(2, 1))[0]!;
    await forge({ ...third, who: { id: 'two', name: 'Somebody else' } });
    expect((await verified()).faults).toEqual([
      'Entry 4 does not hold the hash of entry 3: one of them was changed.',
    ]);
  });

  it('as changed where one entry is gone', async () => {
    await deeds(3);
    await rows().delete(keyOf(3));
    expect((await verified()).faults[0]).toBe('Entry 4 follows entry 2: what was between is gone.');
  });

  it('as changed where its end was cut off after a night', async () => {
    await deeds(3);
    await night();
    for (const n of [5, 6]) await rows().delete(keyOf(n));
    expect((await verified()).faults).toEqual([
      'On 2026-11-22 the log had 6 entries, and now it ends with entry 4: its end was cut off.',
    ]);
  });

  it('as changed where all of it was written anew, hash by hash', async () => {
    await deeds(3);
    await night();
    let end = CHAIN_START;
    for (const entry of await desk.auditLog.after(0, 100)) {
      const forged = { ...entry, who: { id: 'two', name: 'Somebody else' }, before: end.hash };
      await forge(forged);
      end = endAt(forged, sha256Hex);
    }
    expect((await verified()).faults).toEqual([
      'Entry 6 is not the one that was anchored on 2026-11-22: it, or one before it, was changed.',
    ]);
  });

  it('with what was begun and of which nobody wrote how it ended', async () => {
    await deeds(1);
    const cut = audited(desk, { id: 'one', name: 'One' }, DEED, async () => {
      store.failWith('InternalServerError', 'PutItem audit');
      return ok(1);
    });
    await expect(cut).rejects.toThrow('made to fail');
    store.failWith(undefined);
    expect(await verified()).toMatchObject({ unfinished: [3], faults: [] });
  });
});

describe('the end of the audit log', () => {
  it('is kept once a day: the first of a day stands', async () => {
    await deeds(1);
    await anchorAuditLog(desk);
    await deeds(1);
    await anchorAuditLog(desk);
    expect(await desk.anchors.list('ends/')).toEqual(['ends/2026-11-22.json']);
    expect(await verified()).toMatchObject({ entries: 4, anchors: 1, faults: [] });
  });

  it('comes, when the log is handed out, after the entries before it', async () => {
    await deeds(2);
    const all = await exportAuditLog(desk, 0);
    expect(all.ok && all.value.map(({ n }) => n)).toEqual([1, 2, 3, 4]);
    expect(await exportAuditLog(desk, 4)).toEqual(ok([]));
  });
});
