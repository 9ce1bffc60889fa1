import { catalogue } from '../../../shared/domain/instrument/catalogue.ts';
import type { Instrument } from '../../../shared/domain/instrument/instrument.ts';

/** A round of recruitment, asked once and closed. */
export const ROUND = 'Demo round 1';
export const CANDIDATES = { id: 'demo-round-1-candidates', title: 'Candidates of demo round 1' };

const REGIONS = ['N03', 'N54'];
const EACH = 32;

export function candidateFeedback(): Instrument {
  const found = catalogue().find(({ id }) => id === 'candidate-feedback');
  if (found === undefined) throw new Error('The catalogue has no survey of candidates.');
  return found;
}

/** The list that an operator would have of those who applied. */
export const candidatesFile = (): string =>
  ['address,region', ...addresses().map(({ address, region }) => `${address},${region}`), ''].join('\n');

export const candidateAddresses = (): readonly string[] => addresses().map(({ address }) => address);

const addresses = () =>
  REGIONS.flatMap((region) =>
    Array.from({ length: EACH }, (_, at) => ({
      region,
      address: `candidate-${region.toLowerCase()}-${at + 1}@example.invalid`,
    })),
  );
