import * as z from 'zod/mini';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { Opening, type Publication, ReaderAddress } from '../../../shared/domain/report/publication.ts';
import { showPublishing } from '../../../shared/use-cases/publications/show-publishing.ts';
import type { ConsoleDesk } from '../desk.ts';
import { passOnTo, publishTo, withdrawFrom } from '../reports/publishing.ts';
import type { AddOperations } from './api-routes.ts';
import { Done, type Operations } from './operation.ts';

const at = z.iso.datetime();
const By = z.object({ name: z.string() });

const Readers = z.object({
  /** Question by question: how many answers there are, how many are shown, and by which rule others are not. */
  withheld: z.array(
    z.object({
      text: z.string(),
      answers: z.int(),
      shown: z.int(),
      level: z.int(),
      value: z.int(),
      bound: z.int(),
    }),
  ),
  /** Management or culture is among what was named most: the head may be the manager concerned. */
  concernsHead: z.boolean(),
  readers: z.array(
    z.object({
      reader: z.string(),
      by: By,
      at,
      passOn: z.boolean(),
      withdrawn: z.optional(z.object({ by: By, at })),
    }),
  ),
  openings: z.array(z.object({ who: By, format: Opening.shape.format, at })),
});

/** `told`: whether the mail went out that says so. */
const Named = z.object({ reader: z.string(), told: z.boolean() });
const Address = z.object({ reader: z.string().check(z.maxLength(254)) });

export const READERS = {
  'GET /api/v1/campaigns/:campaign/reports/:clock/:scope/readers': {
    says: 'What a report withholds and by which rule, who may read it, and who has opened it',
    answers: Readers,
  },
  'POST /api/v1/campaigns/:campaign/reports/:clock/:scope/readers': {
    says: 'Publish a report to a reader, by the address that they sign in with',
    body: z.extend(Address, { passOn: z._default(z.boolean(), false) }),
    answers: Named,
    status: 201,
  },
  'POST /api/v1/campaigns/:campaign/reports/:clock/:scope/readers/withdrawal': {
    says: 'Take a report back from a reader: its address stops working at once',
    body: z.object({ reader: ReaderAddress }),
    answers: Done,
  },
  'POST /api/v1/campaigns/:campaign/reports/:clock/:scope/readers/next': {
    says: 'Pass a report on to one more reader, where you were let to',
    body: Address,
    answers: Named,
    status: 201,
  },
} as const satisfies Operations;

export function readerOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(READERS);

  operation('GET /api/v1/campaigns/:campaign/reports/:clock/:scope/readers', async ({ at: report }) => {
    const shown = await showPublishing(desk, report);
    if (!shown.ok) return shown;
    const { withheld, concernsHead, readers, openings } = shown.value;
    return ok({
      withheld: [...(withheld?.withheld ?? [])],
      concernsHead,
      readers: readers.map(readerShown),
      openings: openings.map((opening) => ({ ...opening, at: instant(opening.at) })),
    });
  });

  operation('POST /api/v1/campaigns/:campaign/reports/:clock/:scope/readers', ({ at: report, body, c }) =>
    publishTo(desk, c, report, { address: body.reader, passOn: body.passOn }),
  );

  operation(
    'POST /api/v1/campaigns/:campaign/reports/:clock/:scope/readers/withdrawal',
    async ({ at: report, body, c }) => {
      const done = await withdrawFrom(desk, c, report, body.reader);
      return done.ok ? ok({ done: true }) : done;
    },
  );

  operation(
    'POST /api/v1/campaigns/:campaign/reports/:clock/:scope/readers/next',
    ({ at: report, body, c }) => passOnTo(desk, c, report, body.reader),
  );
}

const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();

const readerShown = ({ reader, by, at: since, passOn, withdrawn }: Publication) => ({
  reader,
  by,
  at: instant(since),
  passOn: passOn === true,
  ...(withdrawn && { withdrawn: { by: withdrawn.by, at: instant(withdrawn.at) } }),
});
