import type { Dealing } from '../../domain/answer/shuffle-head.ts';
import { dealAnswers } from '../../domain/answer/piles.ts';
import { dealComments } from './deal-comments.ts';
import { dealEquality } from './deal-equality.ts';
import { dealProfiles } from './deal-profiles.ts';
import { dealSlips } from './deal-slips.ts';
import { openFrozen } from './open-frozen.ts';
import type { Person, Shuffle, ShuffleDesk } from './shuffle-desk.ts';

/**
 * Deals the kept answers into piles that nothing joins. All of it follows from head and envelopes, so that a second
 * run writes the same again. Nothing is written before every envelope is in hand.
 */
export async function deal(desk: ShuffleDesk, shuffle: Shuffle, head: Dealing): Promise<void> {
  const { at, instrument } = shuffle;
  const keys = await desk.heads.keys(at, head.run, head.chunks);
  if (keys === undefined) return;
  const out = new Set([...head.dropped, ...head.left]);
  const kept = keys.filter((_, position) => !out.has(position));
  const opened = await openFrozen(desk, shuffle, new Set(kept));
  if (opened === undefined) return;
  const people = kept.flatMap((key): Person[] => {
    const envelope = opened.contents.get(key);
    if (envelope === undefined)
      throw new Error('An envelope that was read before the decision cannot be read now.');
    const { unit, answers, version, equality = {} } = envelope;
    return [{ ...dealAnswers(instrument, answers), unit, answers, version, equality }];
  });
  await dealSlips(desk, shuffle, head, people);
  await dealComments(desk, shuffle, head, people);
  await dealProfiles(desk, shuffle, head, people);
  await dealEquality(desk, shuffle, head, people);
  const { run, chunks, seed, dropped, left, settled } = head;
  await desk.heads.move(at, 'dealing', { state: 'written', run, chunks, seed, dropped, left, settled });
}
