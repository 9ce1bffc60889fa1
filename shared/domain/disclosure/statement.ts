import type { Figure } from './proposal.ts';

/** All that is said of one group in one release: who is in it, and its figures. */
export interface Statement {
  readonly id: string;
  readonly level: 'nation' | 'region' | 'unit';
  /** Of an area that grows from release to release: which, and up to which clock. */
  readonly area: Area | null;
  readonly n: number;
  /** Keys of the atoms that it is made of. */
  readonly atoms: readonly string[];
  readonly figures: Readonly<Record<string, Readonly<Record<string, Figure>>>>;
}

export interface Area {
  /** Null for the nation. */
  readonly region: string | null;
  readonly upTo: string;
}

/** One unit's respondents of one region period: no group ever splits them. */
export const atomKey = (region: string, period: string, unit: string): string =>
  `${region}|${period}|${unit}`;

export const periodOfAtom = (key: string): string => key.slice(0, key.lastIndexOf('|'));
export const regionOfAtom = (key: string): string => key.slice(0, key.indexOf('|'));
export const unitOfAtom = (key: string): string => key.slice(key.lastIndexOf('|') + 1);

/** Does it tell anything of people of a region? */
export const isAbout = ({ level, atoms: [first] }: Statement, region: string): boolean =>
  level === 'nation' || (first !== undefined && regionOfAtom(first) === region);
