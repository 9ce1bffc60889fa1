import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCampaign } from '../../shared/use-cases/create-campaign.ts';
import { addInvitees } from '../../shared/use-cases/add-invitees.ts';
import { listInstruments } from '../../shared/use-cases/list-instruments.ts';
import { type Office, openOffice } from './campaign-office.ts';
import { good } from './interviews.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const create = (instrument: string, lines: readonly string[], context?: Record<string, string>) =>
  createCampaign(office.desk, {
    action: 'create-campaign',
    id: 'round',
    title: 'Round',
    dryRun: false,
    instrument,
    invitees: lines.join('\n'),
    ...(context && { context }),
  });

const rows = async () =>
  (await office.store.dump('invitations'))
    .map(({ address, unit, region, month, context }) => ({ address, unit, region, month, context }))
    .toSorted((a, b) => (String(a.address) < String(b.address) ? -1 : 1));

describe('a list of people for each instrument', () => {
  it('has the region and the role of candidates, and no unit anywhere', async () => {
    const intake = await create('candidate-feedback', [
      'address,region,role,stage',
      'a@x.example,Wales,pso,started',
      'b@x.example,N50,,',
      'c@x.example,Nowhere,pso,',
      'd@x.example,N50,king,',
    ]);
    expect(good(intake).refused.map(({ reason }) => reason)).toEqual([
      '"Nowhere" is no region that is asked. Write its code, or its exact name.',
      'role is one of admin, pso, pqip, po, other, pnts, and not "king"',
    ]);
    const month = '2026-03';
    expect(await rows()).toEqual([
      { address: 'a@x.example', unit: '', region: 'N03', month, context: { role: 'pso', stage: 'started' } },
      { address: 'b@x.example', unit: '', region: 'N50', month, context: undefined },
    ]);
    expect((await office.desk.campaigns.estate('round'))?.units).toEqual([]);
  });

  it('has addresses alone of assessors, who are all of one region', async () => {
    good(await create('assessor-feedback', ['address', 'a@x.example'], { assessment: 'video' }));
    expect(await rows()).toMatchObject([{ unit: '', region: 'ALL' }]);
    expect((await office.desk.campaigns.estate('round'))?.regions.map(({ code }) => code)).toEqual(['ALL']);
  });

  it('takes no column that the instrument has no use for', async () => {
    const refused = await create('psychological-safety', [
      'address,unit,leaving month',
      'a@x.example,N50BOLT,2026-03',
    ]);
    expect(JSON.stringify(refused)).toContain('The first line must be \\"address,unit\\", and nothing else.');
  });

  it('is read in the same way when people are added', async () => {
    const starters = { checkpoint: '3m', cohort: '2026-04' };
    good(await create('new-starter-check', ['address,unit', 'a@x.example,N50BOLT'], starters));
    const more = {
      campaign: 'round',
      dryRun: false,
      invitees: 'address,unit\nb@x.example,Brent\na@x.example,N50BOLT',
    };
    expect(good(await addInvitees(office.desk, more))).toMatchObject({
      taken: 1,
      duplicates: [{ reason: 'This person is in the campaign already.' }],
    });
  });
});

describe('what is said of a whole campaign', () => {
  const list = ['address,unit', 'a@x.example,N50BOLT'];

  it.each([
    ['nothing, where a condition reads it', undefined, 'must be given: what is asked depends on it'],
    [
      'a checkpoint that is none',
      { checkpoint: '5m' },
      'checkpoint is one of 3m, 6m, 9m, 12m, and not \\"5m\\"',
    ],
    [
      'what the instrument is not told',
      { checkpoint: '3m', office: 'x' },
      'is nothing that new-starter-check is told',
    ],
    ['a text that is no name', { checkpoint: '3m', cohort: 'A b' }, 'lower-case words and digits'],
  ])('is refused as %s', async (_, context, message) => {
    expect(JSON.stringify(await create('new-starter-check', list, context))).toContain(message);
    expect(await office.desk.campaigns.get('round')).toBeUndefined();
  });

  it('is kept with the campaign, which is counted once', async () => {
    good(await create('psychological-safety', list, { wave: 'spring-2026' }));
    expect(await office.desk.campaigns.get('round')).toMatchObject({
      instrument: { id: 'psychological-safety', version: '1.0.0' },
      context: { wave: 'spring-2026' },
      clock: 'cohort',
    });
  });

  it('names the instruments there are where one is asked for that is not', async () => {
    expect(JSON.stringify(await create('nothing', list))).toContain(
      'There are exit-interview, psychological-safety',
    );
    const { instruments, matches } = good(await listInstruments(office.desk));
    expect(instruments.map(({ id }) => id)).toHaveLength(5);
    expect(matches).toEqual([]);
  });
});
