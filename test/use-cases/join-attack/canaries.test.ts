import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { visitLog } from '../../../functions/respond/visit-log.ts';
import { respondApp } from '../../../functions/respond/app.ts';
import { TABLES, type TableId } from '../../../shared/adapters/names.ts';
import { codeIn, LEAVER, Visitor } from '../../functions/respond/visitor.ts';
import { type Dump, openVillage, type Row, type Village } from './village.ts';

const SENDERS = 12;
const words = (person: number): string => `CANARYWORDS${person}X`;
const address = (person: number): string => `leaver.${person}@example.org`;

let village: Village;
const dumps: Dump[] = [];
/** Everything written to the logs of the process. */
const written: string[] = [];
/** Where every answer to a visitor sent them. */
const places: string[] = [];
const tokens: string[] = [];
const codes: string[] = [];

beforeAll(async () => {
  village = await openVillage();
  const { site } = village;
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
  }
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation(
      (...said: unknown[]) => void written.push(said.map(String).join(' ')),
    );
  }
  // The log that is deployed, in the place of the one that tests look into.
  const app = respondApp({ ...site.parts, ...visitLog() });
  const session = () => {
    const visitor = new Visitor(app);
    const request = visitor.request.bind(visitor);
    visitor.request = async (path, init) => {
      const response = await request(path, init);
      places.push(path.startsWith('/i/') ? '/i/' : path, response.headers.get('Location') ?? '');
      return response;
    };
    return visitor;
  };
  for (let person = 0; person < SENDERS; person += 1) {
    const token = village.tokens[person]!;
    tokens.push(token);
    const visitor = session();
    codes.push(codeIn((await visitor.start(token)).html));
    await visitor.answerAll({ ...LEAVER, best: { best: words(person) } });
    if (person === 0) dumps.push(await dumpAll());
    if (person === 1) {
      const elsewhere = session();
      await elsewhere.submit('/resume', { code: codes[1]! });
      await elsewhere.submit('/resume', { code: `${words(1)} ${codes[1]}` });
    }
    if (person === 2) {
      for (const failure of ['ThrottlingException', 'SomethingElse']) {
        site.store.failWith(failure, 'PutItem drafts');
        await visitor.submit('/q/best', { best: words(person), [words(2)]: token });
      }
      site.store.failWith(undefined);
      await visitor.submit(`/q/${words(2)}`, { best: words(2) });
      await visitor.get('/continue?lang=cy');
    }
    codes.push(codeIn((await visitor.send()).html));
  }
  dumps.push(await dumpAll());
  const late = session();
  await late.submit('/withdraw', { receipt: codes.at(-1)! });
  await late.submit('/withdraw', { receipt: words(3) });
  const stolen = session();
  await stolen.start(tokens[4]!);
  await stolen.answerAll({ ...LEAVER, best: { best: words(90) } });
  await stolen.send();
  dumps.push(await village.shuffle());
  vi.restoreAllMocks();
}, 120_000);
afterAll(() => village.site.close());

async function dumpAll(): Promise<Dump> {
  const found: Partial<Record<TableId, readonly Row[]>> = {};
  for (const id of Object.keys(TABLES) as TableId[]) found[id] = await village.site.store.dump(id);
  return found as Dump;
}

/** As it lies there: texts as they are, bytes as the letters that they would be, in base64 too. */
const told = (row: Row): string =>
  Object.values(row)
    .map((value) =>
      value instanceof Uint8Array
        ? `${Buffer.from(value).toString('latin1')} ${Buffer.from(value).toString('base64url')}`
        : JSON.stringify(value, (_, inner: unknown) =>
            inner instanceof Uint8Array ? Buffer.from(inner).toString('latin1') : inner,
          ),
    )
    .join(' ');

const secretsIn = (text: string): readonly string[] => [
  ...[...tokens, ...codes, ...codes.map((code) => code.replaceAll('-', ''))].filter(
    (secret) => secret !== '' && text.includes(secret),
  ),
  ...(/CANARYWORDS/.exec(text) ?? []),
  ...(/leaver\.\d+@example\.org/.exec(text) ?? []),
];

describe('what people write, their links and codes, and their addresses', () => {
  it('were all there to be found', () => {
    expect([tokens.length, codes.filter((code) => code.length > 15).length]).toEqual([SENDERS, 2 * SENDERS]);
    expect(dumps[2]?.comments.filter((row) => told(row).includes('CANARYWORDS')).length).toBeGreaterThan(8);
    expect(dumps[0]?.invitations.some((row) => told(row).includes(address(0)))).toBe(true);
    expect(dumps.map(({ drafts }) => drafts.length > 0)).toContain(true);
    expect(dumps[1]?.envelopes).toHaveLength(SENDERS);
  });

  it('appear in no log, and in no address that a browser is sent to', () => {
    expect(written.length).toBeGreaterThan(200);
    expect(written.join('\n')).toContain('/q/:page');
    expect(secretsIn(written.join('\n'))).toEqual([]);
    const known = places.filter((place) => !place.includes('CANARYWORDS2X'));
    expect(known.length).toBeGreaterThan(200);
    expect(secretsIn(known.join('\n'))).toEqual([]);
    expect(secretsIn(JSON.stringify(village.site.faults))).toEqual([]);
  });

  it('appear in no key, and in no table but those that are there to hold them', () => {
    for (const dump of dumps) {
      for (const [table, rows] of Object.entries(dump)) {
        for (const row of rows) {
          expect([table, secretsIn(`${String(row['pk'])} ${String(row['sk'])}`)]).toEqual([table, []]);
          if (table === 'comments' || table === 'invitations') continue;
          expect([table, secretsIn(told(row))]).toEqual([table, []]);
        }
      }
      expect(secretsIn(dump.comments.map(told).join(' ')).filter((found) => found !== 'CANARYWORDS')).toEqual(
        [],
      );
      expect(JSON.stringify(dump.invitations)).not.toMatch(/CANARYWORDS/);
      for (const secret of [...tokens, ...codes.filter((code) => code !== '')])
        expect(JSON.stringify(dump.invitations)).not.toContain(secret);
    }
  });
});
