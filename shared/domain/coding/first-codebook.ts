import { Codebook } from './codebook.ts';
import data from './codebooks/drivers-1.json' with { type: 'json' };

/** Comes with the product: the drivers that reports are made of anyway, so that comments and answers can be read together. */
export const FIRST_CODEBOOK = Codebook.parse(data);
