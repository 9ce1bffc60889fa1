import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Person } from '../../domain/organisation/person.ts';
import type { People } from '../../use-cases/ports/people.ts';
import { type Change, changeRow } from './change-row.ts';
import { Rows } from './table.ts';

const PEOPLE = 'people';
const keyOf = (id: string) => ({ pk: PEOPLE, sk: id });

/** For so long a person is remembered who does not sign in again. */
const KEPT = 400 * 86_400_000;
const ttlFrom = (instant: number): number => Math.ceil((instant + KEPT) / 1000);

export function dynamoPeople(client: DynamoDBClient, table: string): People {
  const rows = new Rows(client, table, Person);
  const change = async (id: string, what: Change) => {
    await changeRow(client, table, keyOf(id), what);
  };
  return {
    get: (id) => rows.get(keyOf(id)),
    async list() {
      const found: Person[] = [];
      for await (const [, person] of rows.query(PEOPLE)) found.push(person);
      return found;
    },
    note({ id, name, email, roles, regions, units }, signedIn) {
      const set = { id, name, roles, regions, units, signedIn, ttl: ttlFrom(signedIn) };
      return change(id, email === undefined ? { set, remove: ['email'] } : { set: { ...set, email } });
    },
    end: (id, at) => change(id, { set: { ended: at } }),
    // Who is stopped stays so, however long ago it was.
    stop: (id, at) => change(id, { set: { ended: at, stopped: true }, remove: ['ttl'] }),
    allow: (id, at) => change(id, { set: { ttl: ttlFrom(at) }, remove: ['stopped'] }),
  };
}
