import { fail, type Result } from '../../shared/domain/kernel/result.ts';
import type { BatchLine } from '../../shared/use-cases/coding/list-batches.ts';
import type { BatchView } from '../../web/pages/console/coding/coding-words.ts';
import { auditedHere } from './audited-here.ts';
import { addressIn, coderOf, targetOf } from './coding-batch-asked.ts';
import type { ConsoleContext } from './context.ts';
import type { ConsoleDesk } from './desk.ts';

/** All of it is about the batch that the address names, and in the name of whoever is signed in. */

export const beginCoding = (desk: ConsoleDesk, c: ConsoleContext) =>
  auditedHere(desk, c, { what: 'coding of comments begun', target: targetOf(c) }, () =>
    desk.coding.ask('begin', { ...addressIn(c), coder: coderOf(c) }),
  );

export const codeComment = (desk: ConsoleDesk, c: ConsoleContext, comment: string, themes: string[]) =>
  auditedHere(desk, c, { what: 'comment coded', target: { ...targetOf(c), comment } }, async () =>
    taken(
      await desk.coding.ask('code', {
        ...addressIn(c),
        coder: coderOf(c),
        rows: [{ comment, themes }],
        dryRun: false,
      }),
    ),
  );

export const resolveDifference = (desk: ConsoleDesk, c: ConsoleContext, comment: string, themes: string[]) =>
  auditedHere(
    desk,
    c,
    { what: 'difference between coders resolved', target: { ...targetOf(c), comment } },
    async () =>
      taken(
        await desk.coding.ask('resolve', {
          ...addressIn(c),
          by: coderOf(c),
          rows: [{ comment, themes }],
          dryRun: false,
        }),
      ),
  );

export const closeBatch = (desk: ConsoleDesk, c: ConsoleContext) =>
  auditedHere(desk, c, { what: 'batch of comments counted', target: targetOf(c) }, () =>
    desk.coding.ask('close', { ...addressIn(c), by: coderOf(c) }),
  );

export const proposeQuote = (desk: ConsoleDesk, c: ConsoleContext, comment: string, text: string) =>
  auditedHere(desk, c, { what: 'quote proposed', target: { ...targetOf(c), comment } }, () =>
    desk.coding.ask('quote', { ...addressIn(c), coder: coderOf(c), comment, text }),
  );

export const decideQuote = (desk: ConsoleDesk, c: ConsoleContext, quote: string, approve: boolean) =>
  auditedHere(
    desk,
    c,
    { what: approve ? 'quote approved' : 'quote refused', target: { ...targetOf(c), quote } },
    () => desk.coding.ask('decide-quote', { ...addressIn(c), by: coderOf(c), quote, approve }),
  );

/** With the quote go the reports that print it. */
export const withdrawQuote = (desk: ConsoleDesk, c: ConsoleContext, quote: string) =>
  auditedHere(desk, c, { what: 'quote withdrawn', target: { ...targetOf(c), quote } }, async () => {
    const done = await desk.coding.ask('withdraw-quote', { ...addressIn(c), by: coderOf(c), quote });
    if (done.ok) await desk.withdrawWords(addressIn(c).campaign, done.value.text);
    return done;
  });

/** One row that is refused is a form that was changed by hand, or a comment of another batch. */
const taken = (result: Result<{ readonly outcome: string }>): Result<unknown> =>
  result.ok && result.value.outcome !== 'taken' ? fail({ kind: 'not-found', what: 'comment' }) : result;

/** The batch as whoever is signed in may see it. */
export async function findBatch(desk: ConsoleDesk, c: ConsoleContext): Promise<BatchView | undefined> {
  const { campaign, region, number } = addressIn(c);
  const lines = await desk.coding.ask('list', { campaign });
  const line = lines.ok && lines.value.find((each) => each.region === region && each.number === number);
  return line ? viewOf(line, coderOf(c)) : undefined;
}

/** A batch as one person may see it: of the other coder only whether they are done. */
export function viewOf({ coders, ...line }: BatchLine, coder: string): BatchView {
  const place = coders.findIndex((each) => each.coder === coder);
  const own = coders[place];
  const other = own === undefined ? undefined : coders.find((each) => each !== own);
  return {
    ...line,
    own: own === undefined ? null : { seat: place === 0 ? 1 : 2, left: own.left },
    free: coders.some((each) => each.coder === null),
    otherDone: other === undefined || other.coder === null ? null : other.left === 0,
  };
}
