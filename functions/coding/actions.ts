import { ok, type Result } from '../../shared/domain/kernel/result.ts';
import { closeBatch } from '../../shared/use-cases/coding/close-batch.ts';
import { addCodebook, newestCodebook } from '../../shared/use-cases/coding/codebooks.ts';
import type { CodingDesk } from '../../shared/use-cases/coding/coding-desk.ts';
import type { CodingEvent } from '../../shared/use-cases/coding/coding-event.ts';
import { formCodingBatches } from '../../shared/use-cases/coding/form-coding-batches.ts';
import { giveComment } from '../../shared/use-cases/coding/give-comment.ts';
import { giveSheet } from '../../shared/use-cases/coding/give-sheet.ts';
import { agreementOfBatch, listBatches } from '../../shared/use-cases/coding/list-batches.ts';
import { loadNames } from '../../shared/use-cases/coding/load-names.ts';
import {
  decideQuote,
  listQuotes,
  proposeQuote,
  withdrawQuote,
} from '../../shared/use-cases/coding/quotes.ts';
import { giveDifferences, resolveDifferences } from '../../shared/use-cases/coding/resolve-differences.ts';
import { beginCoding } from '../../shared/use-cases/coding/take-seat.ts';
import { takeCodes } from '../../shared/use-cases/coding/take-codes.ts';

export async function act(desk: CodingDesk, event: CodingEvent): Promise<Result<unknown>> {
  switch (event.action) {
    case 'form':
      return formCodingBatches(desk);
    case 'list':
      return listBatches(desk, event.campaign);
    case 'sheet':
      return giveSheet(desk, event);
    case 'code':
      return takeCodes(desk, event);
    case 'begin':
      return beginCoding(desk, event);
    case 'comment':
      return giveComment(desk, event);
    case 'differences':
      return giveDifferences(desk, event);
    case 'resolve':
      return resolveDifferences(desk, event);
    case 'agreement':
      return agreementOfBatch(desk, event);
    case 'close':
      return closeBatch(desk, event);
    case 'quotes':
      return listQuotes(desk, event);
    case 'quote':
      return proposeQuote(desk, event);
    case 'decide-quote':
      return decideQuote(desk, event);
    case 'withdraw-quote':
      return withdrawQuote(desk, event);
    case 'codebook':
      return ok(await newestCodebook(desk));
    case 'add-codebook':
      return addCodebook(desk, event.codebook);
    case 'load-names':
      return loadNames(desk, event.names, event.dryRun);
  }
}
