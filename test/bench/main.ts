import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleFunctions } from '../../infra/bundle.ts';
import { WORKSHOP } from './built.ts';
import { type Part, rounded, tableOf } from './figures.ts';
import { csvRows } from './csv.ts';
import { interviews } from './interview.ts';
import { pages } from './page.ts';
import { posts } from './post.ts';
import { releaseCurve } from './release-curve.ts';
import { reportRuns } from './report-run.ts';
import { sizes } from './sizes.ts';
import { starts } from './start.ts';
import { openBenchStore } from './store.ts';
import { tallies } from './tallies.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, interviews: { type: 'string', default: '60' } },
});

const functions = join(WORKSHOP, 'functions');
await bundleFunctions(functions);
const store = await openBenchStore();

const PARTS: readonly (() => Promise<Part>)[] = [
  () => interviews(store, functions, Number(values.interviews)),
  posts,
  pages,
  sizes,
  tallies,
  csvRows,
  () => starts(functions),
  () => reportRuns(store, functions),
  releaseCurve,
];
const parts: Part[] = [];
for (const measure of PARTS) {
  const part = await measure();
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
