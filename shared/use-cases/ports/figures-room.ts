import type { FiguresFile, FiguresWanted } from './figures-file.ts';

/** The way from the console to the file of released figures, which another function makes where it is not there yet. */
export interface FiguresRoom {
  /** Of what is released. Of nothing there is no file, and to ask for one is a fault. */
  file(wanted: FiguresWanted): Promise<FiguresFile>;
}

/** An address of a stored file, good for a minute and for this one file alone: whoever has it is asked nothing more. */
export type LinkToFile = (file: FiguresFile) => Promise<string>;
