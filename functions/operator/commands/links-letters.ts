import type { Letter, Letters } from '../../../shared/use-cases/letters.ts';
import { allPages } from '../all-pages.ts';
import type { Command } from '../command.ts';
import { csvLine } from '../csv-line.ts';
import { writeFile } from '../files.ts';
import { letterPages } from '../letter-pages.ts';
import { closedMonthLines } from '../send-mail.ts';

export const linksLetters: Command = {
  name: 'links letters',
  takes: 'CAMPAIGN',
  says: 'Print the personal links of a campaign as CSV, for letters',
  more: [
    'Whoever has a link can answer by it. Keep the list only until the letters are printed, and where nobody else',
    'reads it.',
  ].join('\n'),
  options: {
    out: { type: 'string', value: 'FILE', says: 'write to this file, which must not exist yet' },
    print: {
      type: 'string',
      value: 'FILE',
      says: 'write the letters themselves, a page each with the Welsh that is signed off, as HTML for a browser to print',
    },
  },
  async run({ words: [campaign = ''], text }, reach) {
    const pages = await allPages<Letters>(await reach(), 'send-mail', { action: 'letters', campaign });
    const found = {
      letters: pages
        .flatMap((page) => page.letters)
        .toSorted((a, b) => (a.month === b.month ? 0 : a.month < b.month ? -1 : 1)),
      texts: Object.assign({}, ...pages.map(({ texts }) => texts)) as Letters['texts'],
      closedMonths: pages[0]?.closedMonths ?? [],
    };
    const table = ['address,unit or region,month,link,last day', ...found.letters.map(row)];
    for (const line of closedMonthLines(found.closedMonths)) process.stderr.write(`${line}\n`);
    const print = text('print');
    if (print !== undefined) {
      writeFile(print, letterPages(found));
      return { lines: [`${found.letters.length} letters are in ${print}.`], value: found };
    }
    const out = text('out');
    if (out === undefined) return { lines: table, value: found };
    writeFile(out, `${table.join('\r\n')}\r\n`);
    return { lines: [`${found.letters.length} links are in ${out}.`], value: found };
  },
};

const row = ({ address, unit, region, month, link, expires }: Letter): string =>
  csvLine([address, unit || region, month, link, expires]);
