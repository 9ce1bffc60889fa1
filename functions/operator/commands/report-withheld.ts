import { RULES, type WithheldFigures } from '../../../shared/domain/disclosure/withheld-by.ts';
import { clockOf } from '../campaigns.ts';
import type { Command } from '../command.ts';
import { valueOf } from '../outcome.ts';

export const reportWithheld: Command = {
  name: 'report withheld',
  takes: 'CAMPAIGN',
  says: 'List what a release withholds, and by which rule: no count that was not released',
  options: {
    quarter: { type: 'string', value: 'QUARTER', says: 'like 2026-Q1 (default the one that has just ended)' },
  },
  async run({ words: [campaign = ''], text }, reach) {
    const holdfast = await reach();
    const clock = await clockOf(holdfast, campaign, text('quarter'));
    const event = { action: 'list-withheld', campaign, clock };
    const withheld = await valueOf(holdfast.invoke<readonly WithheldFigures[]>('release', event));
    return { lines: linesOf(withheld), value: withheld };
  },
};

/** By rule, then by group. */
const linesOf = (withheld: readonly WithheldFigures[]): readonly string[] =>
  withheld.length === 0
    ? ['Nothing is withheld.']
    : [...Map.groupBy(withheld, ({ rule }) => rule)].flatMap(([rule, held]) => [
        `${RULES[rule]}:`,
        ...held.map(({ group, question, answers }) =>
          question === undefined ? `  ${group}` : `  ${group}: ${question} ${answers.join('; ')}`,
        ),
      ]);
