import * as z from 'zod/mini';
import { Finding } from '../../../shared/domain/campaign/list/finding.ts';
import { ListId, PeopleList } from '../../../shared/domain/campaign/list/people-list.ts';
import { Code, UnitCode } from '../../../shared/domain/kernel/ids.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { LIST_DECISIONS } from '../../../shared/use-cases/campaigns/lists/ask-decision.ts';
import { beginList, decideOnList } from '../campaigns/deeds.ts';
import { whoIn } from '../campaigns/who-in.ts';
import type { ConsoleDesk } from '../desk.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import type { Operations } from './operation.ts';

/** Counts of people who were listed, and nothing of who has answered. */
const Coverage = z.object({
  unit: UnitCode,
  region: Code,
  listed: z.int(),
  invited: z.int(),
  unreached: z.int(),
});

const ListShown = z.object({
  list: PeopleList,
  /** Whether its file has come, and is still here. */
  here: z.boolean(),
  /** It was not decided about within its day, and its file is gone. */
  over: z.boolean(),
  finding: z.optional(Finding),
});

export const LISTS = {
  'GET /api/v1/campaigns/:campaign/people': {
    says: 'How many people are listed in a campaign, invited and out of reach, by unit; against the HR extract; and its lists',
    answers: z.object({
      columns: z.readonly(z.array(z.string())),
      coverage: z.readonly(z.array(Coverage)),
      reconciled: Finding.shape.reconciled,
      lists: z.readonly(z.array(PeopleList)),
    }),
  },
  'POST /api/v1/campaigns/:campaign/lists': {
    says: 'Begin a list of people: its file is brought next, by the form of the list',
    answers: PeopleList,
    status: 201,
  },
  'GET /api/v1/campaigns/:campaign/lists/:list': {
    says: 'What became of a list, and what its dry run found: lines and reasons, and nothing that stood in a cell',
    answers: ListShown,
  },
  'POST /api/v1/campaigns/:campaign/lists/:list/form': {
    says: 'A form that takes the file of your list for a minute, past the console: send its fields and then `file` to its address, as multipart/form-data',
    answers: z.object({
      address: z.string(),
      fields: z.record(z.string(), z.string()),
      until: z.iso.datetime(),
    }),
  },
  'POST /api/v1/campaigns/:campaign/lists/:list/decisions': {
    says: 'Check your list; approve or turn down somebody else’s; have an approved one taken in again',
    body: z.object({ decision: z.enum(LIST_DECISIONS) }),
    answers: ListShown,
  },
} as const satisfies Operations;

export function listOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(LISTS);
  const { campaigns, office } = desk;

  operation('GET /api/v1/campaigns/:campaign/people', async ({ at: { campaign } }) =>
    (await campaigns.get(campaign)) === undefined ? NOT_HERE : office.ask('show-people', { campaign }),
  );

  operation('POST /api/v1/campaigns/:campaign/lists', async ({ at: { campaign }, c }) =>
    (await campaigns.get(campaign)) === undefined ? NOT_HERE : beginList(desk, c, campaign),
  );

  operation('GET /api/v1/campaigns/:campaign/lists/:list', ({ at }) => shown(at));

  operation('POST /api/v1/campaigns/:campaign/lists/:list/form', async ({ at, c }) => {
    if (!(await isNamed(at))) return NOT_HERE;
    const back = `${desk.site}/campaigns/${at.campaign}/lists/${at.list}`;
    const form = await office.ask('form-for-list', { ...at, by: whoIn(c), back });
    if (!form.ok) return form;
    const { address, fields, until } = form.value;
    return ok({ address, fields, until: new Date(until).toISOString() });
  });

  operation('POST /api/v1/campaigns/:campaign/lists/:list/decisions', async ({ at, body, c }) => {
    if (!(await isNamed(at))) return NOT_HERE;
    const done = await decideOnList(desk, c, at, body.decision);
    return done.ok ? shown(at) : done;
  });

  const isNamed = async (named: Named) =>
    ListId.safeParse(named.list).success && (await campaigns.get(named.campaign)) !== undefined;
  const shown = async (named: Named) => ((await isNamed(named)) ? office.ask('show-list', named) : NOT_HERE);
}

interface Named {
  readonly campaign: string;
  readonly list: string;
}
