import type { Layer } from '../layer.ts';
import type { Statement } from '../statement.ts';

/** A count of an area over its periods since it was last shown: shown now, or withheld. */
export interface Increment {
  readonly layer: Layer;
  /** Id of the group that it was said of. */
  readonly group: string;
  /** Null for the nation. */
  readonly region: string | null;
  /** Its periods are later than this clock… */
  readonly after: string;
  /** …and not later than this one. */
  readonly upTo: string;
  readonly isShown: boolean;
  /** Said by this release, and not before. */
  readonly isNew: boolean;
}

/**
 * What all statements of areas say of a count, apart: each showing tells of the periods since the one before.
 *
 * @param isSilenced this release's figures that are taken back.
 */
export function incrementsOf(
  layer: Layer,
  said: readonly Statement[],
  now: readonly Statement[],
  isSilenced: (group: string, layer: Layer) => boolean,
): readonly Increment[] {
  const found = new Map<string, Increment>();
  const last = new Map<string | null, string>();
  for (const [isNew, statements] of [
    [false, said],
    [true, now],
  ] as const) {
    for (const { id, area, figures } of statements) {
      const figure = figures[layer.question]?.[layer.value];
      if (area === null || figure === undefined) continue;
      const { region, upTo } = area;
      const after = last.get(region) ?? '';
      if (upTo <= after) continue;
      const isShown = figure.is !== 'withheld' && !(isNew && isSilenced(id, layer));
      found.set(`${region ?? ''}|${after}|${upTo}`, {
        layer,
        group: id,
        region,
        after,
        upTo,
        isShown,
        isNew,
      });
      if (isShown) last.set(region, upTo);
    }
  }
  return [...found.values()];
}
