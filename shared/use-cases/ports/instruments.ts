import type { Instrument } from '../../domain/instrument/instrument.ts';

export interface KeptVersion {
  readonly id: string;
  readonly version: string;
}

/** Versions that were added to those which come with the product: other instruments, translations, corrections. */
export interface Instruments {
  versions(): Promise<readonly KeptVersion[]>;
  get(id: string, version: string): Promise<Instrument | undefined>;
  /** False where this version is stored with other content. */
  keep(instrument: Instrument): Promise<boolean>;
}
