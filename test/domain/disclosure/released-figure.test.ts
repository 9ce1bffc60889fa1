import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReleasedFigure } from '../../../shared/domain/disclosure/release.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const DISCLOSURE = 'shared/domain/disclosure';

const sources = ['shared', 'functions', 'web', 'infra'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({
      path: `${folder}/${path.replaceAll('\\', '/')}`,
      text: readFileSync(join(ROOT, folder, path), 'utf8'),
    })),
);

describe('a released figure', () => {
  it('is made by the gate, and taken back from store, and nowhere else', () => {
    expect(sources.length).toBeGreaterThan(100);
    const makers = sources
      .filter(({ text }) => /import (?!type)[^;]*release-shape\.ts'/.test(text))
      .map(({ path }) => path);
    expect(makers.sort()).toEqual([
      `${DISCLOSURE}/cuts/cut-shape.ts`,
      `${DISCLOSURE}/gate.ts`,
      `${DISCLOSURE}/open-release.ts`,
      `${DISCLOSURE}/themes/theme-shape.ts`,
    ]);
    const importing = (shape: string) =>
      sources
        .filter(({ text }) => new RegExp(`import (?!type)[^;]*${shape}\\.ts'`).test(text))
        .map(({ path }) => path)
        .sort();
    expect(importing('cut-shape')).toEqual([
      `${DISCLOSURE}/cuts/cut-gate.ts`,
      `${DISCLOSURE}/cuts/open-cut.ts`,
    ]);
    expect(importing('theme-shape')).toEqual([
      `${DISCLOSURE}/themes/open-themes.ts`,
      `${DISCLOSURE}/themes/theme-gate.ts`,
    ]);
  });

  it('is never asserted to be one', () => {
    const asserted = sources.filter(({ text }) =>
      /\bas (unknown as )?(readonly )?(Release|Released(Figure|Group|Scope|Cut)|Theme(Release|Group))\b/.test(
        text,
      ),
    );
    expect(asserted.map(({ path }) => path)).toEqual([]);
  });

  it('cannot be written down as a plain object', () => {
    // @ts-expect-error -- a plain object lacks the mark that parsing at the gate gives
    const figure: ReleasedFigure = { is: 'count', x: 7 };
    expect(figure).toEqual({ is: 'count', x: 7 });
  });
});
