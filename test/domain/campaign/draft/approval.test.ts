import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '../../../../shared/domain/campaign/campaign.ts';
import { designOf, isApproved, mayOpen } from '../../../../shared/domain/campaign/draft/approval.ts';
import { estateAsked } from '../../../../shared/domain/campaign/draft/asked-places.ts';
import { probationEstate } from '../../../../shared/domain/organisation/probation-estate.ts';

const BY = { id: 'second', name: 'A second person' };
const DRAFT: Campaign = {
  id: 'spring-2027',
  title: 'Spring 2027',
  instrument: { id: 'psychological-safety', version: '1.0.0' },
  context: { wave: 'spring-2027' },
  clock: 'cohort',
  k: 10,
  status: 'draft',
  closes: '2027-04-30',
  languages: 'english',
  drafters: [{ id: 'first', name: 'A first person' }],
  contacts: { eapPhone: '0800', concernUrl: 'https://c.example', helpEmail: 'help@example.org' },
};
const approved = (campaign: Campaign): Campaign => ({
  ...campaign,
  approval: { by: BY, at: '2027-01-01T10:00:00.000Z', design: designOf(campaign) },
});

describe('an approval', () => {
  const changes: readonly (readonly [string, Partial<Campaign>])[] = [
    ['title', { title: 'Another' }],
    ['instrument', { instrument: { id: 'psychological-safety', version: '1.1.0' } }],
    ['context', { context: { wave: 'autumn' } }],
    ['equality questions', { equality: true }],
    ['smallest group', { k: 11 }],
    ['opening', { opens: '2027-04-01' }],
    ['last day', { closes: '2027-05-01' }],
    ['mails', { mailPlan: { reminders: [7] } }],
    ['places', { asks: { regions: ['N03'], units: [] } }],
    ['languages', { languages: 'both' }],
    ['contacts', { contacts: { ...DRAFT.contacts, eapPhone: '0801' } }],
  ];

  it.each(changes)('is of the campaign as it stands: a change of the %s takes it away', (_, change) => {
    expect(isApproved(approved(DRAFT))).toBe(true);
    expect(isApproved({ ...approved(DRAFT), ...change })).toBe(false);
    expect(mayOpen({ ...approved(DRAFT), ...change })).toBe(false);
  });

  it('outlasts what nobody decides: the key, the opening, and who drafted it', () => {
    const later = { ...approved(DRAFT), publicKey: 'key', status: 'open' as const, opened: '2027-04-01' };
    expect(isApproved(later)).toBe(true);
  });

  it('is not asked of a campaign that was made at the command line', () => {
    const made = { ...DRAFT, drafters: undefined };
    expect(mayOpen(made)).toBe(true);
    expect(isApproved(made)).toBe(false);
  });
});

describe('the estate that a campaign asks', () => {
  const regions = fc.subarray(probationEstate.regions.map(({ code }) => code));
  const units = fc.subarray(probationEstate.units.map(({ code }) => code));

  it('holds the units that were named, those of the regions that were, their regions, and no other', () => {
    fc.assert(
      fc.property(regions, units, (chosen, named) => {
        const asked = estateAsked(probationEstate, { regions: chosen, units: named });
        for (const { code, region } of asked.units) {
          expect(named.includes(code) || chosen.includes(region)).toBe(true);
        }
        expect(named.every((code) => asked.units.some((unit) => unit.code === code))).toBe(true);
        const of = new Set([...chosen, ...asked.units.map(({ region }) => region)]);
        expect(new Set(asked.regions.map(({ code }) => code))).toEqual(of);
      }),
      { numRuns: 60 },
    );
  });
});
