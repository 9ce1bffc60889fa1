import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sessionSeals } from '../../shared/adapters/crypto/session-seals.ts';
import { sessionSecrets } from '../../shared/adapters/crypto/session-secrets.ts';
import type { Draft } from '../../shared/domain/answer/draft.ts';
import { answerPage } from '../../shared/use-cases/answer-page.ts';
import { findDraft, keepDraft } from '../../shared/use-cases/draft-in-hand.ts';
import type { Drafts, StoredDraft } from '../../shared/use-cases/ports/drafts.ts';
import { instrument } from '../functions/respond/site.ts';

const random = { bytes: (count: number) => randomBytes(count) };
const seals = sessionSeals(random);
const session = sessionSecrets(random).begin();

const EMPTY: Draft = {
  token: 'A'.repeat(32),
  campaign: 'leavers',
  unit: 'LDN01',
  region: 'LDN',
  linkExpires: '2027-01-31',
  language: 'en',
  answers: {},
  visited: [],
  checked: false,
  signposted: false,
  dropped: [],
};

/** A store in which `others` writes come between a reading and the writing after it. */
async function desk(others: number) {
  const rows = new Map<string, StoredDraft>();
  let left = 0;
  const drafts: Drafts = {
    get: (id) => Promise.resolve(rows.get(id)),
    put(id, draft, was) {
      const held = rows.get(id);
      if (left > 0 && held !== undefined) rows.set(id, { ...held, revision: `other ${left--}` });
      const fits = rows.get(id)?.revision === was;
      if (fits) rows.set(id, draft);
      return Promise.resolve(fits);
    },
    delete: (id) => Promise.resolve(void rows.delete(id)),
  };
  const made = { drafts, seals, random };
  await keepDraft(made, session, EMPTY, { expires: '2026-11-29' });
  left = others;
  const campaign = { id: 'leavers', k: 10 };
  return {
    ...made,
    clock: { now: () => Date.parse('2026-11-10T10:00:00Z') },
    definitions: { of: () => Promise.resolve({ campaign, instrument } as never) },
  };
}

const form = (fields: Record<string, readonly string[]>) => new Map(Object.entries(fields));
const yes = { pageId: 'taking-part', form: form({ taking_part: ['yes'] }), language: 'cy' } as const;

describe('a page that is answered', () => {
  it('is kept with the language it was answered in', async () => {
    const at = await desk(0);
    expect(await answerPage(at, session, yes)).toMatchObject({
      ok: true,
      value: { kind: 'go', step: { kind: 'page', page: { id: 'role-group' } }, support: false },
    });
    expect((await findDraft(at, session))?.draft).toMatchObject({
      answers: { taking_part: 'yes' },
      visited: ['taking-part'],
      language: 'cy',
    });
  });

  it('is kept on top of what another window wrote meanwhile', async () => {
    const at = await desk(1);
    expect((await answerPage(at, session, yes)).ok).toBe(true);
    expect((await findDraft(at, session))?.draft.answers).toEqual({ taking_part: 'yes' });
  });

  it('is refused where others write faster, and nothing of it is kept', async () => {
    const at = await desk(2);
    expect(await answerPage(at, session, yes)).toMatchObject({ ok: false, problem: { kind: 'conflict' } });
    expect((await findDraft(at, session))?.draft.answers).toEqual({});
  });

  it('is not written at all where it ends the survey: the draft goes', async () => {
    const at = await desk(0);
    const no = { ...yes, form: form({ taking_part: ['no'] }) };
    expect(await answerPage(at, session, no)).toMatchObject({
      ok: true,
      value: { step: { kind: 'end', id: 'not-taking-part' }, campaign: 'leavers' },
    });
    expect(await findDraft(at, session)).toBeUndefined();
  });

  it('of a session that is gone is lost', async () => {
    const other = sessionSecrets(random).begin();
    expect(await answerPage(await desk(0), other, yes)).toEqual({
      ok: false,
      problem: { kind: 'session-lost' },
    });
  });
});
