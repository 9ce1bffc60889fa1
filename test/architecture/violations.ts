const imports = (...specifiers: readonly string[]): string =>
  specifiers
    .map(
      (specifier, index) => `import * as m${index} from '${specifier}'; export const x${index} = m${index};`,
    )
    .join('\n');

const typeOnly = (specifier: string): string =>
  `import type * as m from '${specifier}'; export type T = typeof m;`;

/** The rule that must speak, what is wrong, and the files that make it so. */
export const PLANTED: readonly (readonly [rule: string, what: string, added: Record<string, string>])[] = [
  [
    'room shared/domain/kernel',
    'a kernel that knows answers',
    { 'shared/domain/kernel/x.ts': imports('../answer/answers.ts') },
  ],
  [
    'room shared/domain/kernel',
    'a domain that reads files',
    { 'shared/domain/kernel/x.ts': imports('node:fs') },
  ],
  [
    'room shared/domain/statistics',
    'statistics with a schema',
    { 'shared/domain/statistics/x.ts': imports('zod') },
  ],
  [
    'room shared/domain/organisation',
    'an estate that knows campaigns',
    { 'shared/domain/organisation/x.ts': imports('../instrument/instrument.ts') },
  ],
  [
    'room shared/domain/instrument',
    'an instrument that knows the use of it',
    { 'shared/domain/instrument/x.ts': imports('../../use-cases/send.ts') },
  ],
  [
    'room shared/domain/campaign',
    'a campaign that knows releases',
    { 'shared/domain/campaign/x.ts': imports('../disclosure/release.ts') },
  ],
  [
    'room shared/domain/answer',
    'an answer that knows a table',
    { 'shared/domain/answer/x.ts': imports('../../adapters/names.ts') },
  ],
  [
    'room shared/domain/coding',
    'what people write read beside their answers',
    { 'shared/domain/coding/x.ts': imports('../answer/answers.ts') },
  ],
  [
    'room shared/domain/context',
    'staffing that knows answers',
    { 'shared/domain/context/x.ts': imports('../answer/answers.ts') },
  ],
  [
    'room shared/domain/disclosure',
    'a release that uses a web framework',
    { 'shared/domain/disclosure/x.ts': imports('hono') },
  ],
  [
    'room shared/domain/improvement',
    'an action that knows answers',
    { 'shared/domain/improvement/x.ts': imports('../answer/answers.ts') },
  ],
  [
    'room shared/domain/forecast',
    'a forecast that knows a report',
    { 'shared/domain/forecast/x.ts': imports('../report/report.ts') },
  ],
  [
    'room shared/domain/wheel',
    'a page of a unit that knows answers',
    { 'shared/domain/wheel/x.ts': imports('../answer/answers.ts') },
  ],
  [
    'room shared/domain/history',
    'an import that knows the report',
    { 'shared/domain/history/x.ts': imports('../report/report.ts') },
  ],
  [
    'room shared/domain/report',
    'a report that reads the type of a store',
    { 'shared/domain/report/x.ts': typeOnly('../../adapters/names.ts') },
  ],
  [
    'room shared/use-cases',
    'a use case that picks its store',
    { 'shared/use-cases/x.ts': imports('../adapters/dynamodb/table.ts') },
  ],
  [
    'room shared/use-cases',
    'a use case that calls AWS',
    { 'shared/use-cases/x.ts': imports('@aws-sdk/client-dynamodb') },
  ],
  [
    'room shared/adapters (names)',
    'names that need a package',
    { 'shared/adapters/names.ts': `${imports('zod')} export const TABLES = {};` },
  ],
  [
    'room shared/adapters',
    'an adapter that imports another',
    { 'shared/adapters/s3/x.ts': imports('../dynamodb/table.ts') },
  ],
  [
    'room shared/adapters',
    'an adapter that runs a use case',
    { 'shared/adapters/s3/x.ts': imports('../../use-cases/send.ts') },
  ],
  [
    'room functions',
    'a function that imports another',
    { 'functions/form/handler.ts': imports('../tally/handler.ts') },
  ],
  [
    'room web',
    'a page that runs a use case',
    { 'web/pages/x.ts': imports('../../shared/use-cases/send.ts') },
  ],
  [
    'room web',
    'a page that imports the type of a port',
    { 'web/pages/x.ts': typeOnly('../../shared/use-cases/ports/slips.ts') },
  ],
  [
    'room web (build and serving of files)',
    'a style sheet built from a store',
    { 'web/styles/x.ts': imports('../../shared/adapters/s3/files.ts') },
  ],
  [
    'room infra/local',
    'a local stack that imports a handler',
    { 'infra/local/x.ts': imports('../../functions/tally/handler.ts') },
  ],
  [
    'room infra/local/demo',
    'a demo that reaches into a function',
    { 'infra/local/demo/x.ts': imports('../../../functions/tally/handler.ts') },
  ],
  ['room infra', 'a stack that imports a use case', { 'infra/x.ts': imports('../shared/use-cases/send.ts') }],
  [
    'no room',
    'a folder that no room covers',
    { 'shared/utils/x.ts': 'export const x = 1;', 'shared/use-cases/x.ts': imports('../utils/x.ts') },
  ],
  [
    'a report cannot reach answers',
    'a report two imports away from answers',
    {
      'shared/domain/report/x.ts': imports('../instrument/scale.ts'),
      'shared/domain/instrument/scale.ts': typeOnly('../answer/answers.ts'),
    },
  ],
  [
    'a report cannot reach answers',
    'a report page that names the port of slips',
    { 'web/pages/report/x.ts': typeOnly('../../../shared/use-cases/ports/slips.ts') },
  ],
  [
    'a table is reached through Rows, not through another adapter',
    'a store that reads another',
    { 'shared/adapters/dynamodb/x.ts': imports('./slips.ts') },
  ],
  [
    'only wiring picks adapters',
    'a handler that picks its store',
    { 'functions/tally/x.ts': imports('../../shared/adapters/dynamodb/slips.ts') },
  ],
  [
    'pages are served by Hono, without Middy',
    'a site that takes events',
    { 'functions/console/handler.ts': imports('../../shared/adapters/lambda/event.ts') },
  ],
  [
    'events are taken by Middy, without Hono',
    'an event function that serves pages',
    { 'functions/form/handler.ts': imports('hono') },
  ],
  [
    'what is deployed imports no tests',
    'a use case that imports a test',
    { 'shared/use-cases/x.ts': imports('../../test/send.test.ts') },
  ],
  [
    'what is deployed needs no devDependencies',
    'an adapter that needs a test library',
    { 'shared/adapters/s3/x.ts': imports('fast-check') },
  ],
  [
    'no cycles',
    'two modules that need each other',
    {
      'shared/use-cases/a.ts': imports('./b.ts'),
      'shared/use-cases/b.ts': typeOnly('./a.ts'),
    },
  ],
  ['every import resolves', 'an import of nothing', { 'shared/use-cases/x.ts': imports('./gone.ts') }],
  ['no orphans', 'a file that nothing needs', { 'shared/use-cases/x.ts': 'export const x = 1;' }],
];
