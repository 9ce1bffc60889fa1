import { describe, expect, it } from 'vitest';
import { placesAsked } from '../../../shared/domain/disclosure/places-asked.ts';
import type { Estate } from '../../../shared/domain/organisation/estate.ts';

const unit = (code: string, region: string) => ({ code, name: code, region, kind: 'geographic' as const });

const estate: Estate = {
  asAt: '2026-04-01',
  source: 'made up',
  regions: [
    { code: 'N', name: 'North' },
    { code: 'S', name: 'South' },
  ],
  units: [unit('A', 'N'), unit('B', 'N'), unit('C', 'S'), unit('D', 'S')],
  former: [
    { ...unit('OLD', 'S'), until: '2026-05-31', into: ['OLDER'] },
    { ...unit('OLDER', 'S'), until: '2026-06-30', into: ['C'] },
  ],
};
const asked = (place: string) => ({ unit: place, month: '2026-04', count: 3 });
const placesOf = (places: readonly string[], clock = 'close') => {
  const found = placesAsked(places.map(asked), estate, clock);
  return found && [...found].sort();
};

describe('the places that a closed survey asked', () => {
  it('are its units and their regions', () => {
    expect(placesOf(['A'])).toEqual(['A', 'N']);
  });

  it('are what its units have become, by whatever steps', () => {
    expect(placesOf(['OLD'])).toEqual(['C', 'OLD', 'OLDER', 'S']);
  });

  it('are regions where nobody is asked as of a unit', () => {
    expect(placesOf(['S'])).toEqual(['S']);
  });

  it('are not known of a survey that goes on, of an import, and of counts without a place', () => {
    expect(placesOf(['A'], '2026-Q1')).toBeUndefined();
    expect(placesOf([])).toBeUndefined();
    expect(placesOf([''])).toBeUndefined();
  });
});
