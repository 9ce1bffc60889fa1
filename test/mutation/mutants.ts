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
/** Every route, walked with every role. */
const CONSOLE = [
  'test/functions/console/access.test.ts',
  'test/functions/console/sign-in.test.ts',
  'test/functions/console/scope.test.ts',
];
const inFolder = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

/** True of every row and of none, and made of the same names and values, so that DynamoDB takes it. */
const always = (expression: string): string =>
  `(${expression}) OR attribute_exists(pk) OR attribute_not_exists(pk)`;

/** Of use cases: what nobody may do, or not this person, or not now. */
const REFUSED = {
  what: 'a refusal',
  found: /(?<=\n\s+if \()[^\n]+(?=\)\s+(?:\{\s+)?return fail\(\{\s*kind: 'not-allowed')/g,
  without: () => 'false',
} as const;

const KINDS: readonly Kind[] = [
  {
    ...REFUSED,
    files: inFolder('shared/use-cases/coding'),
    tests: ['coding', 'quotes'].flatMap((name) => [
      `test/use-cases/coding/${name}`,
      `test/functions/console/${name}`,
    ]),
  },
  {
    ...REFUSED,
    files: [...inFolder('shared/use-cases/campaigns'), ...inFolder('shared/use-cases/campaigns/lists')],
    tests: [
      'test/use-cases/campaigns',
      'test/functions/console/campaigns.test.ts',
      'test/functions/console/people-lists.test.ts',
    ],
  },
  {
    ...REFUSED,
    files: ['shared/use-cases/staff-session.ts'],
    tests: ['test/functions/console/sign-in.test.ts'],
  },
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
    what: 'what the console asks of a role',
    files: ['functions/console/access.ts'],
    found: /roles\.some\(\(role\) => rule\.roles\.includes\(role\)\)/g,
    without: () => 'true',
    tests: CONSOLE,
  },
  {
    what: 'who may use a route',
    files: inFolder('functions/console/access'),
    found: /(?<=\n  '(?:GET|POST) [^']+': )\{[^}]+\}/g,
    without: () => "'anyone'",
    tests: ['test/functions/console/written-access.test.ts'],
  },
  {
    what: 'a question that is asked before every route',
    files: ['functions/console/routes.ts'],
    found: /\n\s+if \((?!rule)[^\n]+|\(await isInSight\([^\n]+ (?=\? next)/g,
    without: ([asked]) => (asked.startsWith('(') ? 'true ' : ''),
    tests: [...CONSOLE, 'test/functions/console/api.test.ts'],
  },
  {
    what: 'a place that is out of sight',
    files: ['functions/console/places.ts'],
    found: /seen && published !== undefined|(?<=const seen = place !== undefined) && sees\([^)]+\)/g,
    without: ([asked]) => (asked.startsWith('seen') ? 'seen' : ''),
    tests: CONSOLE,
  },
  {
    what: 'figures that were not published to the person',
    files: ['functions/console/actions/released-to.ts'],
    found: /seesNation\(staff\) \|\| [^;]+/g,
    without: () => 'true',
    tests: ['test/functions/console'],
  },
  {
    what: 'the check of where a form comes from',
    files: ['functions/console/app.tsx', 'functions/respond/app.ts'],
    found: /\n\s+app\.use\(ownForms[^\n]+/g,
    without: () => '',
    tests: ['test/functions/respond/landing.test.ts', 'test/functions/console/sign-in.test.ts'],
  },
  {
    what: 'the check of a form’s key',
    files: inFolder('functions/respond/routes'),
    found: /, ownForm\(parts\)/g,
    without: () => '',
    tests: ['test/functions/respond/own-form.test.ts'],
  },
  {
    what: 'the comparison of a form’s key',
    files: ['web/server/has-form-key.ts'],
    found: /timingSafeEqual\(sent, key\)/g,
    without: () => 'Promise.resolve(true)',
    tests: ['test/functions/respond/own-form.test.ts'],
  },
  {
    what: 'the type that JSON must say it has',
    files: ['functions/console/api/api-routes.ts'],
    found: /\n\s+if \([^\n]+!isJson[^\n]+/g,
    without: () => '',
    tests: ['test/functions/console/api.test.ts'],
  },
  {
    what: 'an escaped character',
    files: ['shared/domain/kernel/escaped.ts'],
    found: /(?<=': ')&(?:amp|lt|gt|quot|#39);(?=')|(?<=": ')&(?:amp|lt|gt|quot|#39);(?=')/g,
    without: ([entity]) => ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' })[entity] ?? "\\'",
    tests: ['test/domain/kernel'],
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
  KINDS.flatMap((kind) => {
    const found = mutantsOf(kind);
    // A check that moved to another file would be taken out nowhere, and nobody would miss it.
    if (found.length === 0)
      throw new Error(`Nothing is found of "${kind.what}" in ${kind.files.join(', ')}.`);
    return found;
  });

const mutantsOf = ({ what, files, found, without, tests }: Kind): readonly Mutant[] =>
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
  });

/** What takes nothing away: a test cannot notice, and the reason says why it need not. */
export const EQUIVALENT: Readonly<Record<string, string>> = {
  'shared/adapters/dynamodb/profiles.ts a put that is for an absent row alone { closed: true }':
    'The row says nothing but that it is there: put again, it says the same.',
};
