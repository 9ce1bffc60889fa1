import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleFunctions } from '../../infra/bundle.ts';
import { WORKSHOP } from './built.ts';
import { type Part, rounded, tableOf } from './figures.ts';
import { csvRows } from './csv.ts';
import { interviews } from './interview.ts';
import { pages } from './page.ts';
import { partsCalled } from './parts.ts';
import { posts } from './post.ts';
import { releaseCurve } from './release-curve.ts';
import { reportRuns } from './report-run.ts';
import { sizes } from './sizes.ts';
import { starts } from './start.ts';
import { type BenchStore, openBenchStore } from './store.ts';
import { tallies } from './tallies.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    interviews: { type: 'string', default: '60' },
    only: { type: 'string', multiple: true, default: [] },
  },
});

const PARTS: Readonly<Record<string, (store: BenchStore, functions: string) => Promise<Part>>> = {
  interviews: (store, functions) => interviews(store, functions, Number(values.interviews)),
  posts,
  pages,
  sizes,
  tallies,
  csv: csvRows,
  starts: (_, functions) => starts(functions),
  'report-run': reportRuns,
  'release-curve': releaseCurve,
};
const wanted = partsCalled(Object.keys(PARTS), values.only);
if (!wanted.ok) {
  console.error(wanted.problem);
  process.exit(2);
}

const functions = join(WORKSHOP, 'functions');
await bundleFunctions(functions);
const store = await openBenchStore();
const parts: Part[] = [];
for (const name of wanted.value) {
  const part = await PARTS[name]?.(store, functions);
  if (part === undefined) continue;
  parts.push(part);
  if (!values.json) console.log(tableOf(part));
}
await store.close();

if (values.json) {
  const plain = parts.map(({ title, figures }) => ({
    title,
    figures: figures.map((figure) => ({ ...figure, value: rounded(figure.value) })),
  }));
  console.log(
    JSON.stringify({ node: process.version, platform: `${process.platform} ${process.arch}`, parts: plain }),
  );
}
