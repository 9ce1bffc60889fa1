import type { Cell } from '../../domain/report/report.ts';

/** Which figures: all there are, those of a campaign, or those of one of its report runs. */
export interface FiguresWanted {
  readonly campaign?: string | undefined;
  readonly clock?: string | undefined;
}

export interface FiguresFile {
  readonly key: string;
  readonly filename: string;
}

/** The figures of one release, as rows of the tidy file, and what the codes in them mean. */
export interface FiguresPart {
  readonly rows: Iterable<readonly Cell[]>;
  readonly codes: readonly (readonly Cell[])[];
}

/** Presses figures into one file: the same parts give the same bytes. */
export type PressFigures = (parts: AsyncIterable<FiguresPart>) => Promise<Uint8Array>;
