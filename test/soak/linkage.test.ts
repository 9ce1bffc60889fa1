import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { findingsOf } from '../use-cases/join-attack/attack.ts';
import { APART, type Item, itemsOf, type Kind, type Marks } from '../use-cases/join-attack/items.ts';
import { answers, marks } from '../use-cases/join-attack/marked-answers.ts';
import { openVillage, PEOPLE } from '../use-cases/join-attack/village.ts';
import { SOAKING } from './scale.ts';

/** Half of the respondents are what the attacker learns from; the other half are attacked. */
const VILLAGES = 50;
const ATTACKED = (VILLAGES / 2) * PEOPLE;
/** A shuffle hides each among all of its people. */
const MOST_RIGHT = 1 / PEOPLE + 0.02;

/** Besides what the tables hold: the mail that somebody got, and the line of the log that their sending left. */
type Trace = Kind | 'mail' | 'log line';
type Traces = Readonly<Record<Trace, readonly Item[]>>;

/** A mail holds its link and so leads to what is stored under it until the shuffle, as its holder's withdrawing must. */
const PAIRS: readonly (readonly [Trace, Trace])[] = [
  ['mail', 'slip'],
  ['mail', 'profile'],
  ['mail', 'comment'],
  ['log line', 'slip'],
  ['log line', 'profile'],
  ['log line', 'comment'],
  ...APART,
];

/** How many of each way's guesses were right, by pair. */
type Score = Map<string, number>;
const learnt = new Map(PAIRS.map((pair): [string, Score] => [String(pair), new Map()]));
const attacked = new Map(PAIRS.map((pair): [string, Score] => [String(pair), new Map()]));

/** Whose slip, profile and text have which number has nothing to do with each other, nor with when they send. */
const mixed = (seed: string): readonly number[] => {
  const place = (at: number): string => createHash('sha256').update(`${seed} ${at}`).digest('hex');
  return Array.from({ length: PEOPLE }, (_, at) => at).toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
};

async function tracesOf(number: number): Promise<Traces> {
  const village = await openVillage();
  try {
    const [slips, profiles, texts] = [
      mixed(`slip ${number}`),
      mixed(`profile ${number}`),
      mixed(`text ${number}`),
    ];
    await village.answer((person) => answers(slips[person] ?? 0, profiles[person] ?? 0, texts[person] ?? 0));
    const sendings = village.site.records.flatMap(({ route, ...line }, at) =>
      route === '/send' ? [{ ...line, route, at }] : [],
    );
    const whose: Marks = {
      personOfSlip: (value) => slips.indexOf(marks.personOfSlip(value)),
      personOfProfile: (told) => profiles.indexOf(marks.personOfProfile(told)),
      personOfText: (text) => texts.indexOf(marks.personOfText(text)),
    };
    return {
      ...(await itemsOf(await village.shuffle(), village, whose)),
      mail: village.tokens.map((token, person) => ({
        person,
        fields: { to: `leaver.${person}@example.org`, link: `https://survey.example/i/${token}`, token },
      })),
      'log line': sendings.map((fields, person) => ({ person, fields })),
    };
  } finally {
    await village.site.close();
  }
}

function count(scores: ReadonlyMap<string, Score>, traces: Traces): void {
  for (const pair of PAIRS) {
    const score = scores.get(String(pair));
    for (const { how, right } of findingsOf(traces[pair[0]], traces[pair[1]])) {
      score?.set(how, (score.get(how) ?? 0) + right);
    }
  }
}

describe.runIf(SOAKING)(
  `whoever has learnt from ${ATTACKED} respondents which way of joining works best`,
  () => {
    beforeAll(async () => {
      for (let village = 0; village < VILLAGES; village += 1) {
        const traces = await tracesOf(village);
        if (Object.values(traces).some(({ length }) => length !== PEOPLE))
          throw new Error('Somebody left no trace.');
        count(village < VILLAGES / 2 ? learnt : attacked, traces);
      }
    }, 3_600_000);

    test.each(PAIRS)('joins %s and %s of as many others no better than by chance', (...pair) => {
      const ways = learnt.get(String(pair)) ?? new Map<string, number>();
      const [[how, before] = ['', 0]] = [...ways].toSorted(([, a], [, b]) => b - a);
      const share = (attacked.get(String(pair))?.get(how) ?? 0) / ATTACKED;
      process.stdout.write(
        `${pair.join(' and ')}: of ${ways.size} ways "${how}" was right of ${(100 * before) / ATTACKED}%, then of ${100 * share}%.\n`,
      );
      expect(ways.size).toBeGreaterThan(2);
      expect(share).toBeLessThanOrEqual(MOST_RIGHT);
    });
  },
);
