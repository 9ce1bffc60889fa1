import type { Statement } from '../statement.ts';

/** An area over some of its periods: all after a clock ('' for the first) and up to another. */
export interface Stretch {
  /** Null for the nation. */
  readonly region: string | null;
  readonly after: string;
  readonly upTo: string;
}

/** What releases have said of a stretch by saying it up to its end and up to its beginning; undefined where they have not. */
export interface SaidOfStretch {
  readonly n: number | undefined;
  readonly count: (question: string, value: string) => number | undefined;
}

export function saidOf(said: readonly Statement[], { region, after, upTo }: Stretch): SaidOfStretch {
  const at = (clock: string): readonly Statement[] =>
    said.filter(({ area }) => area !== null && area.region === region && area.upTo === clock);
  const [before, until] = [at(after), at(upTo)];
  const difference = (read: (statement: Statement) => number | undefined): number | undefined => {
    const first = (statements: readonly Statement[]) =>
      statements.map(read).find((value) => value !== undefined);
    const [start, end] = [after === '' ? 0 : first(before), first(until)];
    return start === undefined || end === undefined ? undefined : end - start;
  };
  return {
    n: difference(({ n }) => n),
    count: (question, value) =>
      difference(({ figures }) => {
        const figure = figures[question]?.[value];
        return figure?.is === 'count' ? figure.x : undefined;
      }),
  };
}
