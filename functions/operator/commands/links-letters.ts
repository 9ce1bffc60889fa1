import type { Letter, Letters } from '../../../shared/use-cases/letters.ts';
import type { Command } from '../command.ts';
import { csvLine } from '../csv-line.ts';
import { writeFile } from '../files.ts';
import { valueOf } from '../outcome.ts';
import { closedMonthLines } from '../send-mail.ts';

export const linksLetters: Command = {
  name: 'links letters',
  takes: 'CAMPAIGN',
  says: 'Print the personal links of a campaign as CSV, for letters',
  more: [
    'Whoever has a link can answer by it. Keep the list only until the letters are printed, and where nobody else',
    'reads it.',
  ].join('\n'),
  options: { out: { type: 'string', value: 'FILE', says: 'write to this file, which must not exist yet' } },
  async run({ words: [campaign = ''], text }, reach) {
    const { invoke } = await reach();
    const found = await valueOf(invoke<Letters>('send-mail', { action: 'letters', campaign }));
    const table = ['address,unit,leaving month,link,last day', ...found.letters.map(row)];
    for (const line of closedMonthLines(found.closedMonths)) process.stderr.write(`${line}\n`);
    const out = text('out');
    if (out === undefined) return { lines: table, value: found };
    writeFile(out, `${table.join('\r\n')}\r\n`);
    return { lines: [`${found.letters.length} links are in ${out}.`], value: found };
  },
};

const row = ({ address, unit, month, link, expires }: Letter): string =>
  csvLine([address, unit, month, link, expires]);
