import { buildStyles } from '../../web/styles/build.ts';
import { built, load } from './built.ts';
import type { Sizes } from './entries/sizes.ts';
import type { Figure, Part } from './figures.ts';

interface Measured {
  readonly sizes: (stylesheet: string) => Promise<readonly Sizes[]>;
}

/** What a phone has to load: the first page with its style sheet, and the largest of the pages after it. */
export async function sizes(): Promise<Part> {
  const measured = await load<Measured>(await built('sizes'));
  const found = await measured.sizes(buildStyles().respondent);
  return {
    title: 'Pages, compressed (gzip)',
    figures: found.flatMap(({ instrument, language, first, largest, pages }): readonly Figure[] => [
      {
        what: `${instrument}, ${language}: first page with all it loads`,
        value: first / 1024,
        unit: 'KB',
        note: 'under 20',
      },
      {
        what: `${instrument}, ${language}: largest of ${pages} further pages`,
        value: largest.bytes / 1024,
        unit: 'KB',
        note: `under 8; ${largest.page}`,
      },
    ]),
  };
}
