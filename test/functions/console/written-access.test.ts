import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ACCESS, type Route, ruleOf } from '../../../functions/console/access.ts';
import { Role } from '../../../shared/domain/organisation/staff.ts';

const DOCUMENTS = ['console.md', 'api.md'].map((name) => new URL(`../../../docs/${name}`, import.meta.url));

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

it('the tables of routes and roles in docs/console.md and docs/api.md say what the code does', () => {
  const written = DOCUMENTS.map((document) => readFileSync(document, 'utf8'))
    .join('\n')
    .split('\n')
    .filter((line) => /^\| `(GET|POST) /.test(line))
    .map(cellsOf);
  const made = (Object.keys(ACCESS) as Route[]).map((route) => {
    const rule = ruleOf(route);
    const roles = Role.options.map((role) => (rule === 'anyone' || rule.roles.includes(role) ? 'yes' : ''));
    return [`\`${route}\``, rule === 'anyone' ? 'nobody’s' : rule.of, ...roles];
  });
  expect(written).toEqual(made);
});
