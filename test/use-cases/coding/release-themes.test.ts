import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openThemes } from '../../../shared/domain/disclosure/themes/open-themes.ts';
import type { LedgerHead } from '../../../shared/use-cases/ports/ledger.ts';
import { auditRelease } from '../../../shared/use-cases/audit-release.ts';
import { formCodingBatches } from '../../../shared/use-cases/coding/form-coding-batches.ts';
import { releaseThemes } from '../../../shared/use-cases/release-themes.ts';
import { showThemes } from '../../../shared/use-cases/show-themes.ts';
import { instrument } from '../../fixtures/report-run.ts';
import { openStore, type Store } from '../../functions/respond/store.ts';
import { codeAndClose, type CodingRoom, codingRoom, REGION, valueOf } from './coding-room.ts';

const TEXTS = Array.from({ length: 14 }, (_, at) => (at < 6 ? `Caseload ${at}` : `Pay ${at}`));
const byWords = (text: string): readonly string[] => (text.startsWith('Caseload') ? ['workload'] : ['pay']);

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

const deskOf = ({ desk, ledger, solver }: CodingRoom) => ({
  ...desk,
  workings: desk.workings,
  ledger,
  solver,
});
const release = (room: CodingRoom) => releaseThemes(deskOf(room), room.campaign, instrument, room.estate);

async function quarter(room: CodingRoom, clock: string, month: string): Promise<void> {
  await room.write(month, TEXTS);
  await room.period(clock, month);
  valueOf(await formCodingBatches(room.desk));
  await codeAndClose(room, byWords);
}

/** Themes in a chain of their own, and nothing else. */
function earlierLedger(campaign: string, themes: string): LedgerHead {
  let entries: readonly string[] = [];
  return {
    entries: async (chain) => (chain === `themes#${campaign}` ? [themes] : entries),
    advance: async (_, before, entry) => {
      entries = [...before, entry];
      return true;
    },
  };
}

describe('releasing themes', () => {
  it('shows nothing before a batch is counted', async () => {
    const room = await codingRoom(store.client, 'none');
    expect(await release(room)).toEqual({ ok: true, value: undefined });
    expect(await showThemes(deskOf(room), 'none')).toMatchObject({ problem: { kind: 'not-found' } });
  });

  it('names what stands by its hash, the same until more is counted, and then in a chain', async () => {
    const room = await codingRoom(store.client, 'chain');
    await quarter(room, '2026-Q1', '2026-01');
    const first = valueOf(await release(room));
    expect(valueOf(await release(room))).toEqual(first);
    await quarter(room, '2026-Q2', '2026-04');
    const second = valueOf(await release(room));
    expect(second).not.toEqual(first);
    const content = room.desk.workings.held.get(second!.key)!;
    const opened = openThemes(content, second!.sha256, room.desk.sha256);
    expect(opened).toMatchObject({ number: 2, previous: first!.sha256 });
    expect(opened?.groups.map(({ region, n, periods }) => [region, n, periods])).toEqual([
      [null, 28, ['2026-Q1', '2026-Q2']],
      [REGION, 28, ['2026-Q1', '2026-Q2']],
    ]);
    expect(opened?.groups[0]?.figures['workload']).toEqual({ is: 'count', x: 12 });
    const changed = new TextEncoder().encode(new TextDecoder().decode(content).replace('"x":12', '"x":13'));
    expect(openThemes(changed, second!.sha256, room.desk.sha256)).toBeUndefined();
  });

  it('goes on where a run that was broken off left it, and follows the run that was first', async () => {
    const room = await codingRoom(store.client, 'broken');
    await quarter(room, '2026-Q1', '2026-01');
    const advance: LedgerHead['advance'] = (...args) => room.ledger.advance(...args);
    let calls = 0;
    const racing = {
      ...room.ledger,
      advance: async (...args: Parameters<LedgerHead['advance']>) => {
        calls += 1;
        // Another run says the same just before.
        if (calls === 1) await advance(...args);
        return advance(...args);
      },
    };
    const found = await releaseThemes(
      { ...deskOf(room), ledger: racing },
      room.campaign,
      instrument,
      room.estate,
    );
    expect(await room.ledger.entries('broken')).toHaveLength(1);
    expect(found).toEqual(await release(room));
  });

  it('proves a release of themes again from its audit record, with all that was released before', async () => {
    const room = await codingRoom(store.client, 'audited');
    await quarter(room, '2026-Q1', '2026-01');
    valueOf(await release(room));
    await quarter(room, '2026-Q2', '2026-04');
    const { sha256 } = valueOf(await release(room))!;
    const desk = { ...deskOf(room), clock: { now: () => Date.parse('2026-11-22T10:00:00Z') } };
    const event = { action: 'audit', campaign: 'audited', release: sha256, reason: 'A look' } as const;
    const { faults, withheld, smallestGroup } = valueOf(await auditRelease(desk, event));
    expect(faults).toEqual([]);
    expect(smallestGroup).toBe(14);
    const health = withheld.filter(({ group }) => group.endsWith('health-inclusion'));
    expect(health.length).toBeGreaterThan(0);
    for (const { low, high } of health) expect([low <= 1, high >= 5]).toEqual([true, true]);
    const notes = [...room.desk.workings.held.keys()].filter((key) => key.startsWith('openings/'));
    expect(notes).toHaveLength(1);
  });

  it('goes on from themes that were released before they stood in the ledger', async () => {
    const room = await codingRoom(store.client, 'before');
    await quarter(room, '2026-Q1', '2026-01');
    const first = valueOf(await release(room))!;
    const other = { ...room, ledger: earlierLedger('before', first.sha256) };
    expect(valueOf(await release(other))).toEqual(first);
    await quarter(room, '2026-Q2', '2026-04');
    const second = valueOf(await release(other))!;
    const opened = openThemes(room.desk.workings.held.get(second.key)!, second.sha256, room.desk.sha256);
    expect(opened).toMatchObject({ number: 2, previous: first.sha256 });
    expect(await other.ledger.entries('before')).toHaveLength(1);
  });

  it('stops where an earlier release of themes is missing', async () => {
    const room = await codingRoom(store.client, 'missing');
    await quarter(room, '2026-Q1', '2026-01');
    const { key } = valueOf(await release(room))!;
    room.desk.workings.held.delete(key);
    expect(await release(room)).toMatchObject({ ok: false, problem: { kind: 'unavailable', what: key } });
  });
});
