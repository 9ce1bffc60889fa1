import * as z from 'zod/mini';
import { ok } from '../../../shared/domain/kernel/result.ts';
import { Person, standingOf } from '../../../shared/domain/organisation/person.ts';
import type { ConsoleDesk } from '../desk.ts';
import { ACCESS_DECISIONS, decideAccess } from '../people-deeds.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import { Done, type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

const PersonRead = z.extend(
  z.pick(Person, { id: true, name: true, email: true, roles: true, regions: true, units: true }),
  {
    signedIn: z.iso.datetime(),
    standing: z.enum(['stopped', 'may be signed in', 'signed out']),
  },
);

export const PEOPLE = {
  'GET /api/v1/people': {
    says: 'Everybody who has signed in to the console, as the sign-in service named them the last time',
    query: Paging,
    answers: pageOf(PersonRead),
  },
  'GET /api/v1/people/:person': { says: 'Somebody who has signed in', answers: PersonRead },
  'POST /api/v1/people/:person/access': {
    says: 'End all sessions of somebody, stop their access, or allow it again: at once',
    body: z.object({ decision: z.enum(ACCESS_DECISIONS) }),
    answers: Done,
  },
} as const satisfies Operations;

export function peopleOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(PEOPLE);
  const shown = (person: Person) => ({
    ...person,
    signedIn: new Date(person.signedIn).toISOString(),
    standing: standingOf(person, desk.clock.now()),
  });

  operation('GET /api/v1/people', async ({ query }) =>
    ok(pageAfter((await desk.people.list()).map(shown), ({ id }) => id, query)),
  );

  operation('GET /api/v1/people/:person', async ({ at }) => {
    const person = await desk.people.get(at.person);
    return person === undefined ? NOT_HERE : ok(shown(person));
  });

  operation('POST /api/v1/people/:person/access', async ({ at, body, c }) => {
    const done = await decideAccess(desk, c, at.person, body.decision);
    return done.ok ? ok({ done: true }) : done;
  });
}
