import { Estate } from './estate.ts';
import estate from './probation-estate.json' with { type: 'json' };

/** Regions and units of the Probation Service. No source states which units border which, so none is given. */
export const probationEstate: Estate = Estate.parse(estate);
