import type { CodingBatch } from '../../domain/coding/batch.ts';
import { redactText } from '../../domain/coding/redact-text.ts';
import { questionOf } from '../../domain/instrument/instrument.ts';
import type { CodingDesk } from './coding-desk.ts';
import { hashOfName } from './load-names.ts';

/** A comment as anybody may read it. */
export interface RedactedComment {
  readonly comment: string;
  /** The words of the question; null where its name is not kept. */
  readonly question: string | null;
  readonly text: string;
  /** Its question where everybody is asked it, null else: what follows up an answer would tell of that answer. */
  readonly askedOfAll: string | null;
}

/** The comments of a batch, redacted, in the order asked for. Texts leave this function in no other way. */
export async function readTexts(
  desk: CodingDesk,
  { campaign: id, region }: CodingBatch,
  names: readonly string[],
): Promise<readonly RedactedComment[]> {
  const [all, list, campaign] = await Promise.all([
    desk.comments.all(id, region),
    desk.names.current(),
    desk.campaigns.get(id),
  ]);
  const { instrument: used } = campaign ?? {};
  const instrument = used && (await desk.campaigns.instrument(used.id, used.version));
  const hashes = new Set(list?.hashes);
  const isName = (word: string): boolean =>
    list !== undefined && hashes.has(hashOfName(desk.sha256, list.salt, word));
  const found = new Map(all.map((comment) => [comment.name, comment]));
  return names.flatMap((name): RedactedComment[] => {
    const comment = found.get(name);
    if (comment === undefined) return [];
    const named = comment.question;
    const question = instrument && named !== undefined ? questionOf(instrument, named) : undefined;
    return [
      {
        comment: name,
        question: question?.text ?? null,
        text: redactText(comment.text, isName),
        askedOfAll: question?.show_if === undefined ? (question?.id ?? null) : null,
      },
    ];
  });
}
