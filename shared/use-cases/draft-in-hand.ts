import { type Draft, packDraft, unpackDraft } from '../domain/answer/draft.ts';
import { toCode } from '../domain/kernel/crockford.ts';
import type { Drafts } from './ports/drafts.ts';
import type { Random } from './ports/machine.ts';
import type { Seals } from './ports/seals.ts';
import type { Session } from './ports/sessions.ts';

export interface DraftDesk {
  readonly drafts: Drafts;
  readonly seals: Seals;
  readonly random: Random;
}

export interface DraftInHand {
  readonly draft: Draft;
  readonly expires: string;
  readonly revision: string;
}

export async function findDraft(desk: DraftDesk, session: Session): Promise<DraftInHand | undefined> {
  const stored = await desk.drafts.get(session.draftId);
  const packed = stored && desk.seals.open(session, 'draft', stored.cipher);
  if (stored === undefined || packed === undefined) return undefined;
  return { draft: unpackDraft(packed), expires: stored.expires, revision: stored.revision };
}

/** False where another window wrote first, or where the draft to be made is there already. */
export const keepDraft = (
  { drafts, seals, random }: DraftDesk,
  session: Session,
  draft: Draft,
  { expires, revision }: { readonly expires: string; readonly revision?: string },
): Promise<boolean> =>
  drafts.put(
    session.draftId,
    {
      cipher: seals.seal(session, 'draft', packDraft(draft)),
      revision: toCode(random.bytes(10)),
      expires,
    },
    revision,
  );
