import { type Finding, findIdentifiers } from '../answer/redact.ts';
import { type IsName, listedIn } from './listed-names.ts';
import { LOOSE } from './loose-identifiers.ts';
import { titledIn } from './titled-names.ts';

export type { IsName } from './listed-names.ts';

/** What stands in a text in the place of what could name somebody. */
const MARKS: Readonly<Record<Finding['kind'] | 'name', string>> = {
  crn: '[CRN]',
  nomis: '[prison number]',
  nino: '[NI number]',
  email: '[email]',
  phone: '[phone]',
  name: '[name]',
};

interface Span {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** A text as anybody may read it: identifiers, names of the list, and whoever stands behind a title, are hidden. */
export function redactText(text: string, isName: IsName): string {
  const identifiers = findIdentifiers(text, LOOSE).map(({ kind, start, text: found }): Span => ({
    start,
    end: start + found.length,
    mark: MARKS[kind],
  }));
  const taken = (span: Span) => identifiers.some((one) => span.start < one.end && one.start < span.end);
  const names = [...listedIn(text, isName), ...titledIn(text)]
    .map((span): Span => ({ ...span, mark: MARKS.name }))
    .filter((span) => !taken(span));
  return write(text, [...identifiers, ...names]);
}

/** Writes the marks over the spans; those that meet or overlap become one. */
function write(text: string, spans: readonly Span[]): string {
  let written = '';
  let at = 0;
  for (const { start, end, mark } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start >= at) written += text.slice(at, start) + mark;
    at = Math.max(at, end);
  }
  return written + text.slice(at);
}
