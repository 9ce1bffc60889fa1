import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { optionsOf, questionsOf } from '../../../shared/domain/instrument/instrument.ts';
import { instrument } from '../../functions/respond/site.ts';
import { beyondLuck, joinAttack } from './attack.ts';
import { APART, type Item, type Items, itemsOf, type Kind } from './items.ts';
import { answers, marks, textOf } from './marked-answers.ts';
import { type Dump, openVillage, PEOPLE, type Village } from './village.ts';

let village: Village;
let dumps: { before: Dump; after: Dump };
let items: Items;
let sealedItems: Items;

beforeAll(async () => {
  village = await openVillage();
  dumps = await village.answer((person) => answers(person));
  sealedItems = await itemsOf(dumps.after, village, marks);
  items = await itemsOf(await village.shuffle(), village, marks);
}, 300_000);
afterAll(() => village.site.close());

const PAIRS: readonly (readonly [Kind, Kind])[] = [
  ['invitation', 'ticket'],
  ['invitation', 'envelope'],
  ['ticket', 'envelope'],
  ...APART,
];

describe('whoever holds every table after forty sendings and a shuffle', () => {
  test('sees forty of each, and the test knows whose each is', () => {
    for (const kind of Object.keys(items) as Kind[]) {
      expect([kind, items[kind].map(({ person }) => person).sort((a, b) => a - b)]).toEqual([
        kind,
        Array.from({ length: PEOPLE }, (_, person) => person),
      ]);
    }
  });

  test.each(PAIRS)('joins %s and %s no better than by luck', (one, other) => {
    const { tries, best } = joinAttack(items[one], items[other]);
    process.stdout.write(
      `${one} and ${other}: ${best.right} of ${PEOPLE} right at best, in ${tries} tries.\n`,
    );
    expect(tries).toBeGreaterThan(1_000);
    expect({ ...best, isLuck: best.right < beyondLuck(tries) }).toEqual({ ...best, isLuck: true });
  });

  test('could not join tickets and envelopes before the shuffle either', () => {
    const { tries, best } = joinAttack(sealedItems.ticket, sealedItems.envelope);
    expect({ ...best, isLuck: best.right < beyondLuck(tries) }).toEqual({ ...best, isLuck: true });
  });

  test('finds no two envelopes of different size, and no envelope that tells a time of its own', () => {
    const shapes = new Set(
      sealedItems.envelope.map(({ fields: { sealed, expires, ...rest } }) =>
        JSON.stringify([(sealed as Uint8Array).length, expires, Object.keys(rest).sort()]),
      ),
    );
    expect([...shapes]).toEqual([JSON.stringify([16_384, '2027-01-31', ['pk', 'retryHash', 'sk']])]);
    expect(new Set(items.profile.map(({ fields }) => (fields['sealed'] as Uint8Array).length)).size).toBe(1);
  });
});

describe('the attack itself', () => {
  const shuffledPlaces = (list: readonly Item[]): readonly Item[] =>
    list.toSorted((a, b) => textOf(a.person).localeCompare(textOf(b.person)));

  test.each<[string, (item: Item) => Item]>([
    ['a value in common', (item) => ({ ...item, fields: { ...item.fields, secret: textOf(item.person) } })],
    ['a digest of a value', (item) => ({ ...item, fields: { ...item.fields, link: digestOf(item.person) } })],
    [
      'a size in common',
      (item) => ({ ...item, fields: { ...item.fields, pad: 'x'.repeat(500 + 7 * item.person) } }),
    ],
    [
      'an order in common',
      (item) => ({ ...item, fields: { ...item.fields, sent: 1_790_000_000 + item.person } }),
    ],
  ])('finds a planted join: %s', (_, plant) => {
    const planted = joinAttack(shuffledPlaces(items.ticket).map(plantKey).map(plant), items.slip.map(plant));
    expect(planted.best.right).toBeGreaterThanOrEqual(beyondLuck(planted.tries));
  });

  const digestOf = (person: number): string => createHash('sha256').update(`v${person}`).digest('base64url');
  const plantKey = (item: Item): Item => ({ ...item, fields: { ...item.fields, v: `v${item.person}` } });
});

describe('before the shuffle', () => {
  test('no answer stands anywhere in the clear, neither in a draft nor in an envelope', () => {
    const words = questionsOf(instrument).flatMap((question) => [
      question.id,
      ...optionsOf(instrument, question).map(({ value }) => String(value)),
    ]);
    const texts = Array.from({ length: PEOPLE }, (_, person) => textOf(person));
    for (const dump of [dumps.before, dumps.after]) {
      // The instrument itself is a stored thing, and holds every option there is.
      const stored = Object.entries(dump)
        .filter(([table]) => table !== 'campaigns')
        .flatMap(([, rows]) => rows.flatMap((row) => Object.entries(row).flatMap(readings)));
      expect(stored.length).toBeGreaterThan(200);
      const found = [...words, ...texts].filter((word) => stored.some((text) => tells(text, word)));
      expect(found).toEqual([]);
    }
    expect(dumps.before.drafts).toHaveLength(1);
  });
});

/** Points of a scale are numbers like any, a short word turns up in random bytes, and a key is called public too. */
const tells = (text: string, word: string): boolean =>
  (text === word && word.length >= 3) || (word.length >= 6 && text !== 'publicKey' && text.includes(word));

/** A name and a value in every plain form: as it is, and as base64 or hex would hide it. */
function readings([name, value]: [string, unknown]): readonly string[] {
  if (value instanceof Uint8Array) return [name, Buffer.from(value).toString('latin1')];
  const text = String(value);
  return [
    name,
    text,
    Buffer.from(text, 'base64').toString('latin1'),
    Buffer.from(text, 'hex').toString('latin1'),
  ];
}
