import { highsSolver } from '../../../shared/adapters/highs/solver.ts';
import { readDisclosureFile } from '../../../shared/domain/disclosure/proof/disclosure-file.ts';
import { judgeDisclosure } from '../../../shared/domain/disclosure/proof/judge-disclosure.ts';
import type { Command } from '../command.ts';
import { fileJson } from '../files.ts';
import { valueOf } from '../outcome.ts';

/** Runs where it is started: it reaches no stack, and what it judges never leaves the machine. */
export const disclosure: Command = {
  name: 'disclosure',
  takes: 'FILE',
  says: 'Judge whether tables that are meant to be published can be taken apart',
  more: [
    'FILE is JSON: atoms with their respondents and counts, groups of atoms, and what is published of them;',
    'docs/disclosure.md explains it. It prints JSON: what must be withheld, the interval that stays possible for each',
    'withheld count, and the fewest respondents that the groups single out. It ends with status 0 only where all is safe.',
  ].join('\n'),
  options: {
    'check-only': { type: 'boolean', says: 'judge what is withheld as it is, and withhold nothing more' },
  },
  async run({ words: [file = ''], chosen }) {
    const read = await valueOf(Promise.resolve(readDisclosureFile(fileJson(file))));
    const judgement = judgeDisclosure(read, await highsSolver(), chosen('check-only'));
    return { lines: [JSON.stringify(judgement, undefined, 2)], value: judgement, failed: !judgement.safe };
  },
};
