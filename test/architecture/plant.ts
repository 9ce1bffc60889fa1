import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Sources = Readonly<Record<string, string>>;

const PACKAGES = [
  'zod',
  'hono',
  '@middy/core',
  '@aws-sdk/client-dynamodb',
  '@stdlib/normal',
  'sass',
  'fast-check',
];

const packages: Sources = Object.fromEntries(
  PACKAGES.flatMap((name) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, 'export const made = 1;'],
  ]),
);

/** A small building in which everything keeps to its room. */
const SOUND: Sources = {
  'package.json': JSON.stringify({
    dependencies: Object.fromEntries(PACKAGES.slice(0, -1).map((name) => [name, '1.0.0'])),
    devDependencies: { 'fast-check': '1.0.0' },
  }),
  ...packages,
  'shared/domain/kernel/ids.ts': "import * as z from 'zod'; export const Id = z.made;",
  'shared/domain/statistics/wilson.ts': "import { made } from '@stdlib/normal'; export const wilson = made;",
  'shared/domain/answer/answers.ts': "import { Id } from '../kernel/ids.ts'; export const answers = Id;",
  'shared/domain/instrument/instrument.ts':
    "import { Id } from '../kernel/ids.ts'; export const instrument = Id;",
  'shared/domain/disclosure/release.ts':
    "import { wilson } from '../statistics/wilson.ts'; export const released = wilson;",
  'shared/domain/report/report.ts':
    "import { released } from '../disclosure/release.ts'; export const report = released;",
  'shared/use-cases/ports/slips.ts':
    "import type { answers } from '../../domain/answer/answers.ts'; export type Slips = typeof answers;",
  'shared/use-cases/send.ts':
    "import type { Slips } from './ports/slips.ts'; export const send = (slips: Slips) => slips;",
  'shared/adapters/names.ts': 'export const TABLES = {};',
  'shared/adapters/environment.ts': "import { TABLES } from './names.ts'; export const table = TABLES;",
  'shared/adapters/dynamodb/table.ts':
    "import { made } from '@aws-sdk/client-dynamodb'; export const rows = made;",
  'shared/adapters/dynamodb/slips.ts':
    "import { rows } from './table.ts'; import type { Slips } from '../../use-cases/ports/slips.ts'; export const slips = rows as Slips;",
  'shared/adapters/s3/files.ts': "import fs from 'node:fs'; export const files = fs;",
  'shared/adapters/lambda/event.ts': "import { made } from '@middy/core'; export const event = made;",
  'functions/respond/wiring.ts':
    "import { slips } from '../../shared/adapters/dynamodb/slips.ts'; import { table } from '../../shared/adapters/environment.ts'; import { files } from '../../shared/adapters/s3/files.ts'; export const wired = [slips, table, files];",
  'functions/respond/handler.ts':
    "import { made } from 'hono'; import { wired } from './wiring.ts'; import { send } from '../../shared/use-cases/send.ts'; import { page } from '../../web/pages/start.ts'; import { figures } from '../../web/pages/report/figures.ts'; export const handler = [made, wired, send, page, figures];",
  'functions/tally/handler.ts':
    "import { event } from '../../shared/adapters/lambda/event.ts'; export const handler = event;",
  'web/pages/start.ts':
    "import { instrument } from '../../shared/domain/instrument/instrument.ts'; export const page = instrument;",
  'web/pages/report/figures.ts':
    "import { report } from '../../../shared/domain/report/report.ts'; export const figures = report;",
  'infra/app.ts': "import { TABLES } from '../shared/adapters/names.ts'; export const app = TABLES;",
  'test/send.test.ts':
    "import { send } from '../shared/use-cases/send.ts'; import { made } from 'fast-check'; send(made);",
};

/** Writes the sound building with the planted files added to it, and returns where it stands. */
export function plant(added: Sources = {}): string {
  const root = mkdtempSync(path.join(tmpdir(), 'holdfast-rooms-'));
  for (const [file, source] of Object.entries({ ...SOUND, ...added })) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), source);
  }
  return root;
}
