import * as z from 'zod/mini';
import { RegisterEntry, RegisterName } from '../../../shared/domain/improvement/register.ts';
import { ok } from '../../../shared/domain/kernel/result.ts';
import type { ConsoleDesk } from '../desk.ts';
import { changeRegister, writeRegister } from '../registers/deeds.ts';
import type { AddOperations } from './api-routes.ts';
import { NOT_HERE } from './not-here.ts';
import { Form, type Operations, pageOf, Paging } from './operation.ts';
import { pageAfter } from './paging.ts';

/** By the names of the register's fields: name, method, began, ended, cost, cohort, outcome; or name, aim and so on. */
const values = z.record(z.string(), z.string());

export const REGISTERS = {
  'GET /api/v1/registers/:register': {
    says: 'The entries of `recruitment-campaigns` or of `evaluations`',
    query: Paging,
    answers: pageOf(RegisterEntry),
  },
  'GET /api/v1/registers/:register/:entry': {
    says: 'One entry of a register, and who wrote it when',
    answers: RegisterEntry,
    version: 'revision',
  },
  'POST /api/v1/registers/:register': {
    says: 'Write an entry: the same form again is the same entry',
    body: z.object({ form: Form, values }),
    answers: RegisterEntry,
    status: 201,
    version: 'revision',
  },
  'POST /api/v1/registers/:register/:entry': {
    says: 'Change an entry: all of its values are given',
    body: z.object({ values }),
    answers: RegisterEntry,
    version: 'revision',
    ofVersion: true,
  },
} as const satisfies Operations;

export function registerOperations(add: AddOperations, desk: ConsoleDesk): void {
  const operation = add(REGISTERS);

  operation('GET /api/v1/registers/:register', async ({ at, query }) => {
    const register = RegisterName.safeParse(at.register);
    return register.success
      ? ok(pageAfter(await desk.registers.list(register.data), ({ id }) => id, query))
      : NOT_HERE;
  });

  operation('GET /api/v1/registers/:register/:entry', async ({ at }) => {
    const register = RegisterName.safeParse(at.register);
    const entry = register.success ? await desk.registers.get(register.data, at.entry) : undefined;
    return entry === undefined ? NOT_HERE : ok(entry);
  });

  operation('POST /api/v1/registers/:register', async ({ at, body: { form, values: typed }, c }) => {
    const register = RegisterName.safeParse(at.register);
    return register.success ? writeRegister(desk, c, { register: register.data, id: form, typed }) : NOT_HERE;
  });

  operation('POST /api/v1/registers/:register/:entry', async ({ at, body, version, c }) => {
    const register = RegisterName.safeParse(at.register);
    const typed = { ...body.values, revision: version };
    return register.success
      ? changeRegister(desk, c, { register: register.data, id: at.entry, typed })
      : NOT_HERE;
  });
}
