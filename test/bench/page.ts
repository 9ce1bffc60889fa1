import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { built, load } from './built.ts';
import type { Part } from './figures.ts';
import { race } from './race.ts';

interface Ours {
  readonly render: () => Promise<string>;
  readonly options: readonly object[];
}

const FOLDERS = ['../../node_modules/govuk-frontend/dist', 'entries'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** A question page rendered: our components, and govuk-frontend's own templates, compiled once and kept. */
export async function pages(): Promise<Part> {
  const { render, options } = await load<Ours>(await built('page'));
  const { Environment, FileSystemLoader } = nunjucks;
  const template = new Environment(new FileSystemLoader(FOLDERS), { autoescape: true }).getTemplate(
    'page.njk',
    true,
  );
  const theirs = () => template.render({ options, values: ['workload', 'pay'] });
  const [own = 0, other = 0] = await race(
    [
      { name: 'jsx', run: render },
      { name: 'nunjucks', run: theirs },
    ],
    20,
  );
  const size = (html: string) => Buffer.byteLength(html) / 1024;
  return {
    title: 'A question page with 18 options rendered',
    figures: [
      { what: `our components (${size(await render()).toFixed(1)} KB)`, value: own, unit: 'µs' },
      { what: `Nunjucks and govuk-frontend (${size(theirs()).toFixed(1)} KB)`, value: other, unit: 'µs' },
      { what: 'ratio', value: own / other, unit: '×', note: 'aim 0.1 or less' },
    ],
  };
}
