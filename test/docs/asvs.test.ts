import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEVELS, type Level, TEXTS } from './asvs-release.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

type Verdict = 'met' | 'not applicable' | 'open';
const VERDICTS: readonly Verdict[] = ['met', 'not applicable', 'open'];

interface Requirement {
  readonly id: string;
  readonly level: number;
  readonly verdict: string;
  readonly text: string;
  /** What is said below the text, without the tests. */
  readonly said: string;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

const chapters = readdirSync(new URL('docs/security/asvs/', ROOT))
  .map((file) => file.replace('.md', ''))
  .toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1)));

const requirementsIn = (chapter: string): readonly Requirement[] =>
  read(`docs/security/asvs/${chapter}.md`)
    .split('\n### ')
    .slice(1)
    .map((part) => {
      const [heading = '', ...rest] = (part.split('\n## ')[0] ?? '').split('\n');
      const [, id = '', level, verdict = ''] = /^(V[\d.]+), level (\d): (.+)$/.exec(heading) ?? [];
      const body = rest.filter((line) => line !== '');
      const tests = body
        .map((line) => /^- `([^`]+)`: “(.+)”$/.exec(line))
        .flatMap((found) => (found === null ? [] : [{ file: found[1] ?? '', name: found[2] ?? '' }]));
      const lines = (begins: string) => body.filter((line) => line.startsWith(begins));
      return {
        id,
        level: Number(level),
        verdict,
        text: lines('> ')
          .map((line) => line.slice(2))
          .join(' '),
        said: body.filter((line) => !/^(> |- `)/.test(line)).join(' '),
        tests,
      };
    });

const all = chapters.map((chapter) => ({ chapter, requirements: requirementsIn(chapter) }));
const every = all.flatMap(({ requirements }) => requirements);

describe('the pages of the ASVS', () => {
  it('are of each chapter of the release', () => {
    expect(chapters).toEqual(Object.keys(TEXTS));
    expect([LEVELS[1].length, LEVELS[2].length, LEVELS[3].length]).toEqual([70, 183, 92]);
  });

  it.each([1, 2] as const)('have every requirement of level %i once', (level) => {
    const there = every.filter((one) => one.level === level).map(({ id }) => id);
    const asked = LEVELS[level].filter((id) => chapters.includes(id.split('.')[0] ?? ''));
    expect(there).toEqual(asked);
  });

  it('have no requirement of level 3 that is none, and none twice', () => {
    const there = every.filter(({ level }) => level === 3).map(({ id }) => id);
    expect(there.filter((id) => !LEVELS[3].includes(id))).toEqual([]);
    expect(new Set(every.map(({ id }) => id)).size).toBe(every.length);
  });

  it.each(all)('say in $chapter what OWASP says, word for word', ({ chapter, requirements }) => {
    const texts = requirements.map(({ id, level, text }) => `${id} ${level} ${text}`).join('\n');
    expect(createHash('sha256').update(texts).digest('hex')).toBe(TEXTS[chapter]);
  });

  it('give each one verdict, and a reason to what is not met', () => {
    for (const { id, verdict, said, tests } of every) {
      expect([id, VERDICTS]).toEqual([id, expect.arrayContaining([verdict])]);
      expect([id, verdict === 'met' ? tests.length > 0 : said.length > 10]).toEqual([id, true]);
      expect([id, verdict === 'met' || tests.length === 0]).toEqual([id, true]);
    }
  });

  it('name for what is met tests that there are', () => {
    const missing = every.flatMap(({ id, tests }) =>
      tests
        .filter(({ file, name }) => !existsSync(new URL(file, ROOT)) || !read(file).includes(name))
        .map(({ file, name }) => `${id}: ${file}: ${name}`),
    );
    expect(missing).toEqual([]);
    expect(every.flatMap(({ tests }) => tests).every(({ file }) => /^test\/.*\.test\.tsx?$/.test(file))).toBe(
      true,
    );
  });

  it('name in their reasons only files that there are', () => {
    const named = every.flatMap(({ said }) => [
      ...said.matchAll(/`((?:test|docs|infra|shared|functions|web)\/[\w./-]+)`/g),
    ]);
    expect(named.map(([, file = '']) => file).filter((file) => !existsSync(new URL(file, ROOT)))).toEqual([]);
  });
});

describe('the summary of the ASVS', () => {
  const summary = read('docs/security/asvs.md');
  const counts = new Map(
    [...summary.matchAll(/^\| (?:\[(V\d+) [^\]]*\]\([^)]*\)|(All)) +((?:\| +\d+ +)+)\|$/gm)].map(
      ([, chapter, total, cells = '']) => [chapter ?? total ?? '', cells.match(/\d+/g)?.map(Number)],
    ),
  );
  const counted = (requirements: readonly Requirement[]): readonly number[] =>
    ([1, 2, 3] satisfies Level[]).flatMap((level) =>
      VERDICTS.map(
        (verdict) => requirements.filter((one) => one.level === level && one.verdict === verdict).length,
      ),
    );

  it('counts what the pages of the chapters say', () => {
    for (const { chapter, requirements } of all) {
      expect([chapter, counts.get(chapter)]).toEqual([chapter, counted(requirements)]);
    }
    expect(counts.get('All')).toEqual(counted(every));
  });

  it('lists all that is open, and nothing else', () => {
    const listed = [...summary.matchAll(/^- \*\*(V[\d.]+)\*\* \(level (\d), [^)]+\): (.+)$/gm)];
    const open = every.filter(({ verdict }) => verdict === 'open');
    expect(listed.map(([, id, level]) => [id, Number(level)])).toEqual(
      open.map(({ id, level }) => [id, level]),
    );
    // The summary stands a folder higher.
    for (const [at, { id, said }] of open.entries())
      expect([id, said.replaceAll('](../', '](')]).toEqual([id, listed[at]?.[3]]);
  });
});

it('every link in docs/security leads to a file that is there', () => {
  const files = globSync('docs/security/**/*.md', { cwd: ROOT });
  const broken = files.flatMap((file) =>
    [...read(file).matchAll(/\]\((?!https:)([^)#]+)/g)]
      .filter(([, to = '']) => !existsSync(new URL(to, new URL(file.replaceAll('\\', '/'), ROOT))))
      .map(([, to]) => `${file}: ${to}`),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(broken).toEqual([]);
});
