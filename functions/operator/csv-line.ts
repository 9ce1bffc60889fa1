/** One line of CSV. A cell that a spreadsheet would run as a formula is quoted as text. */
export const csvLine = (cells: readonly string[]): string => cells.map(cell).join(',');

const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
