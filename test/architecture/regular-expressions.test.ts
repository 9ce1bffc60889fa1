import { globSync, readFileSync } from 'node:fs';
import { isSafePattern } from 'redos-detector';
import ts from 'typescript';
import { expect, it } from 'vitest';

/**
 * Patterns that a search can begin at many places of, so that a text made for it costs the square of its length, each
 * with what keeps that text short or out of strangers' hands. Everything else is linear.
 */
const SHORT: Readonly<Record<string, string>> = {
  'infra/local/outbox/link-in.ts': 'reads mails that this machine wrote',
  'infra/local/outbox/pages.ts': 'reads mails that this machine wrote',
  'web/pages/respond/numbers.tsx': 'texts of an instrument and a campaign, checked on load',
  'web/pages/respond/support.tsx': 'texts of an instrument, checked on load',
  'functions/render/documents/ods/section-sheets.ts': 'titles of our own sections, cut to 31 letters',
  'functions/operator/read-document.ts': "an operator's own document, on the operator's machine",
  'shared/domain/report/definition.ts': 'option values of an instrument, checked on load',
  'shared/domain/instrument/translation/take-translation.ts':
    "a translator's text, on the operator's machine",
  'shared/adapters/ses/feedback.ts': 'addresses that we sent mail to',
  'shared/domain/answer/redact.ts': 'one answer, and an envelope holds 16 KB',
  'shared/domain/coding/negation.ts': 'one answer, and an envelope holds 16 KB',
  'shared/domain/coding/listed-names.ts': 'one answer, and an envelope holds 16 KB',
  'shared/domain/coding/loose-identifiers.ts': 'one answer, and an envelope holds 16 KB',
  'shared/domain/coding/titled-names.ts': 'one answer, and an envelope holds 16 KB',
};

function literalsIn(file: string): readonly string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, kind));
  return found;
}

/** Case is left aside: the detector does not take it together with Unicode, and it opens no new way to begin. */
function isLinear(literal: string): boolean {
  const [, pattern = '', flags = ''] = /^\/([^]*)\/([a-z]*)$/.exec(literal) ?? [];
  return isSafePattern(pattern, {
    unicode: flags.includes('u'),
    dotAll: flags.includes('s'),
    multiLine: flags.includes('m'),
    maxSteps: 20_000,
  }).safe;
}

const files = globSync('{shared,functions,web,infra}/**/*.{ts,tsx,mjs}').map((file) =>
  file.replaceAll('\\', '/'),
);
const literals = files.flatMap((file) => literalsIn(file).map((literal) => ({ file, literal })));
const costly = literals.filter(({ literal }) => !isLinear(literal));

it('reads the regular expressions of the product', () => {
  expect(literals.length).toBeGreaterThan(100);
  expect(isLinear('/(a+)+$/')).toBe(false);
});

it('finds no pattern that a long text could hold up, but those whose text is short', () => {
  expect(costly.filter(({ file }) => SHORT[file] === undefined)).toEqual([]);
});

it('lists no file as an exception that needs none', () => {
  const needed = new Set(costly.map(({ file }) => file));
  expect(Object.keys(SHORT).filter((file) => !needed.has(file))).toEqual([]);
});
