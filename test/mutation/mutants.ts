import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One thing taken out of one file, and the tests that must notice. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  /** The file without it. */
  readonly source: string;
  readonly tests: readonly string[];
}

interface Kind {
  readonly what: string;
  readonly files: readonly string[];
  readonly found: RegExp;
  readonly without: (match: RegExpExecArray) => string;
  readonly tests: readonly string[];
}

const STORES = 'shared/adapters/dynamodb';
const inFolder = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

/** True of every row and of none, and made of the same names and values, so that DynamoDB takes it. */
const always = (expression: string): string =>
  `(${expression}) OR attribute_exists(pk) OR attribute_not_exists(pk)`;

const KINDS: readonly Kind[] = [
  {
    what: 'a put that is for an absent row alone',
    files: inFolder(STORES),
    found: /(?<=[(,?]\s*)IF_ABSENT\b(?=[),\s:])(?![^\n]*from)/g,
    without: () => 'undefined',
    tests: ['test/adapters/dynamodb'],
  },
  {
    what: 'a condition',
    files: inFolder(STORES),
    found: /(?<=\b(?:expression|ConditionExpression): )'([^']+)'/g,
    without: ([, expression = '']) => `'${always(expression)}'`,
    tests: ['test/adapters/dynamodb'],
  },
  {
    what: 'what the console asks of a role and a place',
    files: ['functions/console/access.ts'],
    found: /roles\.some\(\(role\) => rule\.roles\.includes\(role\)\)/g,
    without: () => 'true',
    tests: ['test/functions/console'],
  },
  {
    what: 'an escaped character',
    files: ['shared/domain/kernel/escaped.ts'],
    found: /(?<=': ')&(?:amp|lt|gt|quot|#39);(?=')|(?<=": ')&(?:amp|lt|gt|quot|#39);(?=')/g,
    without: ([entity]) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[entity] ?? "\\'",
    tests: ['test/use-cases/mail', 'test/functions/operator', 'test/domain', 'test/adapters/ses'],
  },
  {
    what: 'an escape of XML',
    files: ['functions/render/documents/ods/xml.ts'],
    found: /\n\s+\.replaceAll\([^\n]+\)/g,
    without: () => '',
    tests: ['test/functions/render/xml.test.ts'],
  },
  {
    what: 'the mark on a cell that a spreadsheet would run',
    files: ['functions/operator/csv-line.ts'],
    found: /`'\$\{text\}`/g,
    without: () => 'text',
    tests: ['test/functions/operator'],
  },
];

export const mutants = (): readonly Mutant[] =>
  KINDS.flatMap(({ what, files, found, without, tests }) =>
    files.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      // In table.ts a condition is defined, and its every use is taken out by itself.
      if (file.endsWith('dynamodb/table.ts')) return [];
      return [...text.matchAll(found)].map((match) => ({
        file,
        line: text.slice(0, match.index).split('\n').length + (match[0].startsWith('\n') ? 1 : 0),
        what,
        source: text.slice(0, match.index) + without(match) + text.slice(match.index + match[0].length),
        tests,
      }));
    }),
  );

/** What takes nothing away: a test cannot notice, and the reason says why it need not. */
export const EQUIVALENT: Readonly<Record<string, string>> = {
  'shared/adapters/dynamodb/profiles.ts a put that is for an absent row alone { closed: true }':
    'The row says nothing but that it is there: put again, it says the same.',
};
