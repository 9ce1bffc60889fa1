/** Why a first line is not that of a form; undefined where it is. */
export function headerFault(header: readonly string[], columns: readonly string[]): string | undefined {
  const given = header.map((cell) => cell.trim().replace(/\s+/g, ' ').toLowerCase());
  if (given.join(',') === columns.join(',')) return undefined;
  const wrong = header.length === 1 ? partedBy(header[0] ?? '') : undefined;
  return `${wrong ?? whatIsWrong(given, columns)} The first line must be "${columns.join(',')}" and nothing else.`;
}

function partedBy(line: string): string | undefined {
  if (line.includes(';')) return 'Cells are parted by semicolons: save the file with commas.';
  return line.includes('\t') ? 'Cells are parted by tabs: save the file with commas.' : undefined;
}

function whatIsWrong(given: readonly string[], columns: readonly string[]): string {
  const missing = columns.filter((column) => !given.includes(column));
  if (missing.length === columns.length) return 'It has no line with the names of columns.';
  const unknown = given.filter((name) => !columns.includes(name));
  const twice = given.filter((name, at) => given.indexOf(name) < at);
  const faults = [
    ['It has no column', missing],
    ['It has a column too many:', unknown],
    ['It has twice', twice],
  ] as const;
  const said = faults.filter(([, names]) => names.length > 0);
  return said.length === 0
    ? 'Its columns stand in another order.'
    : said.map(([what, names]) => `${what} ${names.map(shown).join(', ')}.`).join(' ');
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 60));
