import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../shared/adapters/crypto/content-hash.ts';
import { dynamoAuditLog } from '../../shared/adapters/dynamodb/audit-log.ts';
import { fail, ok } from '../../shared/domain/kernel/result.ts';
import { CHAIN_START, endAt, faultAfter } from '../../shared/domain/organisation/audit-entry.ts';
import { audited } from '../../shared/use-cases/audited.ts';
import type { AuditLog } from '../../shared/use-cases/ports/audit-log.ts';
import { openStore, type Store } from '../functions/respond/store.ts';

const WHO = { id: 'person-1', name: 'Rhian Sample' };
const DEED = { what: 'report opened', target: { scope: 'nation' }, from: 'GET /reports' };

let store: Store;
let auditLog: AuditLog;
beforeEach(async () => {
  store = await openStore();
  auditLog = dynamoAuditLog(store.client, 'audit');
});
afterEach(() => store.close());

const clock = { now: () => Date.parse('2026-11-22T10:00:00Z') };
const desk = () => ({ auditLog, clock, sha256: sha256Hex });
const entries = () => auditLog.after(0, 1000);
const steps = async () => (await entries()).map(({ step }) => step);

describe('a deed that is audited', () => {
  it('is written down before it is done, and how it ended after it', async () => {
    let before: unknown;
    const result = await audited(desk(), WHO, DEED, async () => {
      before = await steps();
      return ok('the report');
    });
    expect(result).toEqual(ok('the report'));
    expect(before).toEqual([{ is: 'intent' }]);
    expect(await entries()).toMatchObject([
      { n: 1, at: '2026-11-22T10:00:00.000Z', who: WHO, ...DEED, step: { is: 'intent' } },
      { n: 2, who: WHO, ...DEED, step: { is: 'outcome', of: 1, ended: 'done' } },
    ]);
  });

  it('is told as refused where the answer is a problem, and as failed where it breaks', async () => {
    await audited(desk(), WHO, DEED, async () => fail({ kind: 'not-found', what: 'report' }));
    const broken = audited(desk(), WHO, DEED, async () => {
      throw new Error('The network is gone.');
    });
    await expect(broken).rejects.toThrow('The network is gone.');
    expect(await steps()).toEqual([
      { is: 'intent' },
      { is: 'outcome', of: 1, ended: 'refused' },
      { is: 'intent' },
      { is: 'outcome', of: 3, ended: 'failed' },
    ]);
  });

  it('is not done where it cannot be written down', async () => {
    store.failWith('ProvisionedThroughputExceededException', 'PutItem audit');
    let done = false;
    const deed = audited(desk(), WHO, DEED, async () => ok((done = true)));
    await expect(deed).rejects.toThrow('made to fail');
    expect(done).toBe(false);
  });

  it('keeps one chain without a gap, whoever else writes at the same time', async () => {
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        audited(desk(), { id: `person-${index}`, name: 'One of many' }, DEED, async () => ok(index)),
      ),
    );
    let end = CHAIN_START;
    for (const entry of await entries()) {
      expect(faultAfter(end, entry)).toBeUndefined();
      end = endAt(entry, sha256Hex);
    }
    expect(end.n).toBe(24);
  });

  it('keeps the beginning of what an address named, however long that is', async () => {
    await audited(desk(), WHO, { ...DEED, target: { campaign: 'x'.repeat(5000) } }, async () => ok(1));
    expect((await entries())[0]?.target).toEqual({ campaign: 'x'.repeat(200) });
  });
});

describe('the audit log', () => {
  it('takes no second entry under a number', async () => {
    await audited(desk(), WHO, DEED, async () => ok(1));
    const [first] = await entries();
    expect(await auditLog.append({ ...first!, what: 'nothing' })).toBe(false);
    expect((await entries())[0]).toEqual(first);
  });

  it('is read from its end back, and from any number on', async () => {
    for (let deed = 0; deed < 6; deed += 1) await audited(desk(), WHO, DEED, async () => ok(deed));
    const numbers = (some: readonly { n: number }[]) => some.map(({ n }) => n);
    expect(numbers(await auditLog.newest(3))).toEqual([12, 11, 10]);
    expect(numbers(await auditLog.newest(3, 10))).toEqual([9, 8, 7]);
    expect(numbers(await auditLog.newest(3, 2))).toEqual([1]);
    expect(numbers(await auditLog.after(9, 2))).toEqual([10, 11]);
    expect(await auditLog.after(12, 2)).toEqual([]);
  });
});
