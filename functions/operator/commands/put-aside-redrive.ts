import type { Command } from '../command.ts';

export const putAsideRedrive: Command = {
  name: 'put-aside redrive',
  takes: '',
  says: 'Do again what was put aside because it failed or could not be started',
  more: `In AWS, what fails three times or cannot be started for a day is put aside for 14 days, and an alarm sounds.
This takes each such event once and does it again. One that fails again stays where it is, and the rest is done.`,
  async run(_, reach) {
    const { localControls, redrive } = await reach();
    if (localControls !== undefined) {
      return { lines: ['On this machine nothing is put aside.'], value: [] };
    }
    const queues = await redrive();
    const lines = queues
      .filter(({ done, left }) => done + left > 0)
      .map(({ name, done, left }) => `${name}: ${done} done again, ${left} failed again.`);
    const failed = queues.some(({ left }) => left > 0);
    return { lines: lines.length === 0 ? ['Nothing is put aside.'] : lines, value: queues, failed };
  },
};
