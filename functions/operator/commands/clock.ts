import { type Command, Stop } from '../command.ts';
import { type Move, targetOf } from '../clock-target.ts';
import { timeOf } from '../dates.ts';

interface Moved {
  readonly now: number;
  readonly ran?: readonly { readonly at: number; readonly said: string }[];
  readonly problem?: string;
}

export const clock: Command = {
  name: 'clock',
  takes: '[COUNT...]',
  says: "Show or move on the demo's clock: schedules on the way are run (on this machine only)",
  more: 'For example: clock --to 2027-01-05, or clock --by 3 months. It moves forward only.',
  options: {
    to: { type: 'string', value: 'DAY', says: 'to noon of this day' },
    by: { type: 'string', value: 'N UNIT', says: 'by so many days, weeks, months or years' },
  },
  async run({ words, text }, reach) {
    const holdfast = await reach();
    const { localControls } = holdfast;
    if (localControls === undefined) throw new Stop('In AWS nobody moves the clock.');
    const now = await timeOf(holdfast);
    const move: Move = { to: text('to'), by: [text('by'), ...words].join(' ').trim() };
    const target = targetOf(now, move);
    if (target === undefined) return { lines: [`It is ${shown(now)}.`], value: { now } };
    const reply = await fetch(`${localControls}/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: target }),
    });
    const moved = (await reply.json()) as Moved;
    if (moved.problem !== undefined) throw new Stop(`${moved.problem} It is ${shown(moved.now)}.`);
    const lines = (moved.ran ?? []).map(({ at, said }) => `${shown(at)}: ${said}`);
    return { lines: [...lines, `It is ${shown(moved.now)}.`], value: moved };
  },
};

const shown = (instant: number): string =>
  new Date(instant).toLocaleString('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/London',
  });
