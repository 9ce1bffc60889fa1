import type { Sheet } from '../../../shared/use-cases/coding/give-sheet.ts';
import { BATCH, batchOf, coderOf } from '../coding-address.ts';
import { sheetCsv } from '../coding-sheet.ts';
import { type Command, Stop } from '../command.ts';
import { writeFile } from '../files.ts';
import { valueOf } from '../outcome.ts';

export const codingSheet: Command = {
  name: 'coding sheet',
  takes: 'CAMPAIGN REGION FILE',
  says: 'Write the comments that you have to code to a CSV, redacted, with suggestions',
  more: [
    'Fill in the column "themes" with ids of themes (coding codebook prints them), several parted by spaces, or "none",',
    'and give the file back with coding take. Who asks first codes the whole batch, who asks second the quarter of it',
    'that is coded twice; neither is shown what the other finds. Delete the file afterwards: it holds what people wrote.',
  ].join('\n'),
  options: { ...BATCH, coder: { type: 'string', value: 'NAME', says: 'who you are' } },
  async run(input, reach) {
    const file = input.words[2] ?? '';
    const event = { action: 'sheet', ...batchOf(input), coder: coderOf(input) };
    const { invoke } = await reach();
    const sheet = await valueOf(invoke<Sheet>('coding', event));
    if (sheet.rows.length === 0) throw new Stop('There is no comment to code.');
    writeFile(file, sheetCsv(sheet));
    const done = sheet.rows.filter(({ themes }) => themes !== null).length;
    return {
      lines: [
        `${file}: ${sheet.rows.length} comments of batch ${sheet.number}, ${done} of them coded by you so far.`,
        `You are the ${sheet.seat === 1 ? 'first' : 'second'} coder. Themes: version ${sheet.codebook.version}.`,
      ],
      value: { file, comments: sheet.rows.length, done, seat: sheet.seat, number: sheet.number },
    };
  },
};
