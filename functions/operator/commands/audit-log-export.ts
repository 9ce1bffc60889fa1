import type { AuditEntry } from '../../../shared/domain/organisation/audit-entry.ts';
import { type Command, Stop } from '../command.ts';
import { csvLine } from '../csv-line.ts';
import { writeFile } from '../files.ts';
import type { Holdfast } from '../holdfast.ts';
import { valueOf } from '../outcome.ts';

export const auditLogExport: Command = {
  name: 'audit-log export',
  takes: 'FILE',
  says: 'Write the audit log of the console to a file: CSV, or one JSON object a line where its name ends with .jsonl',
  more: 'Only the lines of JSON have all that the hashes are made of. In AWS it takes the role of an auditor.',
  options: {
    after: { type: 'string', value: 'NUMBER', says: 'only entries with higher numbers', default: '0' },
  },
  async run({ words: [file = ''], text }, reach) {
    const after = Number(text('after'));
    if (!Number.isSafeInteger(after) || after < 0) throw new Stop('--after takes the number of an entry.');
    const entries = await entriesAfter(await reach(), after);
    writeFile(file, file.endsWith('.jsonl') ? asLines(entries) : asCsv(entries));
    return { lines: [`${entries.length} entries are in ${file}.`], value: { file, entries: entries.length } };
  },
};

async function entriesAfter({ invoke }: Holdfast, after: number): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = [];
  for (let at = after; ; at = entries.at(-1)?.n ?? at) {
    const some = await valueOf(invoke<readonly AuditEntry[]>('audit-log', { action: 'export', after: at }));
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

const asLines = (entries: readonly AuditEntry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

const COLUMNS = ['number', 'time', 'person', 'name', 'what', 'target', 'from', 'step', 'of'];

const asCsv = (entries: readonly AuditEntry[]): string =>
  [COLUMNS, ...entries.map(rowOf)].map((row) => `${csvLine(row)}\r\n`).join('');

const rowOf = ({ n, at, who, what, target, from, step }: AuditEntry): readonly string[] => [
  String(n),
  at,
  who.id,
  who.name,
  what,
  Object.entries(target)
    .map(([kind, id]) => `${kind} ${id}`)
    .join(', '),
  from,
  step.is === 'intent' ? 'intent' : step.ended,
  step.is === 'intent' ? '' : String(step.of),
];
