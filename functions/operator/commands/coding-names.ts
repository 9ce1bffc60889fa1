import { nameWords } from '../../../shared/domain/coding/names-list.ts';
import { type Command, Stop } from '../command.ts';
import { fileText } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const codingNames: Command = {
  name: 'coding names',
  takes: 'FILE',
  says: 'Load the names that are hidden in every comment, in the place of those before',
  more: [
    'FILE is text with names in any order, one or several a line. Before anything leaves this machine it is made a list of',
    'single words in the order of the alphabet, so that nobody’s first name stands beside their last; the store has hashes',
    'of them. docs/coding-comments.md says which lists are fit.',
  ].join('\n'),
  options: { 'dry-run': { type: 'boolean', says: 'say how many words there are, and store nothing' } },
  async run({ words: [file = ''], chosen }, reach) {
    const words = nameWords(fileText(file));
    if (words.length === 0) throw new Stop(`There is no name in ${file}.`);
    const { invoke } = await reach();
    const dryRun = chosen('dry-run');
    const loaded = await valueOf(
      invoke<{ words: number }>('coding', { action: 'load-names', names: words.join('\n'), dryRun }),
    );
    return {
      lines: [`${dryRun ? 'Dry run: nothing is stored.' : 'Loaded.'} Words of names: ${loaded.words}.`],
      value: loaded,
    };
  },
};
