import { readFileSync } from 'node:fs';
import { raw } from 'hono/html';

export type Options = Record<string, unknown>;

interface Fixture {
  readonly name: string;
  readonly options: Options;
  readonly html: string;
}

const COMPONENTS = new URL('../../../node_modules/govuk-frontend/dist/govuk/components/', import.meta.url);

export const fixturesOf = (component: string): readonly Fixture[] =>
  JSON.parse(readFileSync(new URL(`${component}/fixtures.json`, COMPONENTS), 'utf8')).fixtures;

/** The macro's `html`, where given, wins over its `text`; here one option takes either. */
export function asProps(options: Options): Options {
  const props: Options = {};
  for (const [key, value] of Object.entries(options)) {
    if (!/^(html|\w+Html)$/.test(key)) props[key] ??= propOf(value);
    else if (value) props[key.replace(/html$/, 'text').replace(/Html$/, 'Text')] = raw(value);
  }
  return props;
}

function propOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(propOf);
  if (typeof value === 'object' && value !== null) return asProps({ ...value });
  return value ?? undefined;
}
