import { afterAll, beforeAll, expect, it } from 'vitest';
import { Role } from '../../../shared/domain/organisation/staff.ts';
import { ACTION } from './action.ts';
import { writeComments } from './comments.ts';
import { DIVE } from './dive.ts';
import { keepReasons } from './reasons.ts';
import { keepReport } from './report.ts';
import { type ConsoleSite, openConsole } from './site.ts';
import { keepStaffing } from './staffing.ts';

let site: ConsoleSite;
beforeAll(async () => {
  site = await openConsole();
  await site.open();
  await writeComments(site);
  await keepReport(site.reports, await keepReasons(site, { recruitment: true }));
  await keepStaffing(site);
  await site.desk.actions.add(ACTION);
  await site.desk.deepDives.add(DIVE);
  await site.post('/action-plan', await site.as('admin'));
  await site.publish('unit-N03SW1');
  await site.desk.runs.start('leavers-2026-2026-Q3-scheduled', {
    campaign: 'leavers-2026',
    clock: '2026-Q3',
  });
});
afterAll(() => site.close());

/** Pages of one kind differ in what stands in their addresses: a few of each are enough. */
const OF_A_KIND = 3;
const kindOf = (path: string): string =>
  path.replace(/\?.*/, '?').replaceAll(/(nation|[\w-]*(?:region|unit)-\w+|\d[\w-]*|[0-9a-z]{8}\b)/g, '*');
/** Whoever follows it has what they asked for, and would be here no longer. */
const LEAVES = /^\/sign-(?:out|in)/;

it.each(Role.options)('no page leads a person who is %s to where they are refused', async (role) => {
  const cookie = await site.as(role);
  const queue: [string, string][] = [['/', 'the start']];
  const met = new Map<string, number>();
  const known = new Set<string>();
  const refused: string[] = [];
  for (const [path, from] of queue) {
    const kind = kindOf(path);
    const times = met.get(kind) ?? 0;
    if (known.has(path) || times >= OF_A_KIND || LEAVES.test(path)) continue;
    known.add(path);
    met.set(kind, times + 1);
    const reply = await site.get(path, cookie);
    if (reply.status >= 400) refused.push(`${reply.status} ${path}, from ${from}`);
    const next = reply.headers.get('Location');
    if (next?.startsWith('/')) queue.push([next, path]);
    if (reply.headers.get('Content-Type')?.startsWith('text/html') !== true) continue;
    for (const [, href = ''] of (await reply.text()).matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g))
      queue.push([href.replaceAll('&amp;', '&'), path]);
  }
  expect(refused).toEqual([]);
  expect(known.size).toBeGreaterThan(role === 'coder' ? 5 : 15);
});
