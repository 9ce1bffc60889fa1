import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportEvent } from '../../shared/use-cases/import-event.ts';
import { addInvitees } from '../../shared/use-cases/add-invitees.ts';
import { createCampaign } from '../../shared/use-cases/create-campaign.ts';
import { HEADER, type Office, openOffice } from './campaign-office.ts';

const ID = 'exit-2026';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const fileOf = (...lines: readonly string[]) => [HEADER, ...lines, ''].join('\n');

const creation = (invitees: string, dryRun = false) =>
  ({ action: 'create-campaign', id: ID, title: 'Exit interviews', dryRun, invitees }) as const;

async function create(invitees: string, dryRun = false) {
  const result = await createCampaign(office.desk, creation(invitees, dryRun));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function invited() {
  const rows = await office.store.dump('invitations');
  return rows
    .map(
      ({ address, unit, region, month }) =>
        `${String(address)} ${String(unit)} ${String(region)} ${String(month)}`,
    )
    .toSorted();
}

/** A bit of everything that can be wrong with a list. */
const MESSY = fileOf(
  'ann@leaver.example,N50BOLT,2026-03',
  'ben@leaver.example,Bolton,2026-04',
  'not an address,N50BOLT,2026-03',
  '"=HYPERLINK(""http://x"")",N50BOLT,2026-03',
  '@sum(1),N50BOLT,2026-03',
  'caz@leaver.example,Nowhere,2026-03',
  'dan@leaver.example,N50BOLT,March 2026',
  'eve@leaver.example,Unpaid Work and Attendance Centres,2026-03',
  'Ann@Leaver.Example,N50BOLT,2026-04',
  'fay@leaver.example,N50BOLT',
  'gus@leaver.example,N50BOLT,2026-03,extra',
  'hal@leaver.example,N50BOLT,2025-10',
  'ida@leaver.example,N50BOLT,2027-09',
  '  joy@leaver.example , bolton , 2026-03 ',
  '"kim@leaver.example',
  'lee@leaver.example",N50BOLT,2026-03',
);

describe('creating a campaign from a list of leavers', () => {
  it('makes a draft with its estate and one invitation for each leaver', async () => {
    const intake = await create(
      fileOf('ann@leaver.example,N50BOLT,2026-03', 'ben@leaver.example,Brent,2026-04'),
    );
    expect(intake).toEqual({ dryRun: false, read: 2, taken: 2, refused: [], duplicates: [] });
    expect(await invited()).toEqual([
      'ann@leaver.example N50BOLT N50 2026-03',
      'ben@leaver.example N07BRNT N07 2026-04',
    ]);
    expect(await office.desk.campaigns.get(ID)).toMatchObject({ status: 'draft', k: 10, clock: 'rolling' });
    expect((await office.desk.campaigns.estate(ID))?.units).toHaveLength(120);
  });

  it('takes the good rows and lists each other one by its line, in plain words', async () => {
    const { read, taken, refused, duplicates } = await create(MESSY);
    expect([read, taken]).toEqual([15, 3]);
    expect(refused).toEqual([
      { line: 4, reason: '"not an address" is not a mail address.' },
      { line: 5, reason: '"=HYPERLINK("http://x")" is not a mail address.' },
      { line: 6, reason: '"@sum(1)" is not a mail address.' },
      { line: 7, reason: '"Nowhere" is no unit that is asked. Write its code, or its exact name.' },
      { line: 8, reason: '"March 2026" is not a leaving month. Write it as year and month, like 2026-03.' },
      {
        line: 9,
        reason:
          '"Unpaid Work and Attendance Centres" is the name of more than one unit. Write the code of one: ' +
          'N07UPAC, N50UPAC, N51UPAC, N53UPAC, N55UPAC, N56UPAC, N59UPAC.',
      },
      { line: 11, reason: 'It has 2 cells, and the header has 3.' },
      { line: 12, reason: 'It has 4 cells, and the header has 3.' },
      { line: 13, reason: 'Links of people who left in 2025-10 worked until 4 January 2026.' },
      { line: 14, reason: 'The leaving month 2027-09 is more than 12 months ahead.' },
      { line: 16, reason: 'A cell has a line break in it. Look for a quotation mark that is not closed.' },
    ]);
    expect(duplicates).toEqual([{ line: 10, reason: 'The same address is on line 2, which is kept.' }]);
    expect((await invited()).map((row) => row.split(' ')[0])).toEqual([
      'ann@leaver.example',
      'ben@leaver.example',
      'joy@leaver.example',
    ]);
  });

  it('says in a dry run what it would say, and stores nothing', async () => {
    const rehearsal = await create(MESSY, true);
    for (const table of ['campaigns', 'invitations', 'context'] as const) {
      expect(await office.store.dump(table)).toEqual([]);
    }
    expect({ ...(await create(MESSY)), dryRun: true }).toEqual(rehearsal);
  });

  it('keeps the first good row of an address, where the one before it was refused', async () => {
    const file = fileOf('ann@leaver.example,Nowhere,2026-03', 'ann@leaver.example,N50BOLT,2026-03');
    expect(await create(file)).toMatchObject({ taken: 1, refused: [{ line: 2 }], duplicates: [] });
  });

  it('adds nobody twice when the same file comes again, or with another unit or month', async () => {
    const line = 'ann@leaver.example,N50BOLT,2026-03';
    await create(fileOf(line));
    expect(await create(fileOf(line))).toMatchObject({
      taken: 0,
      duplicates: [{ line: 2, reason: 'This person is in the campaign already.' }],
    });
    const moved = { campaign: ID, dryRun: false, invitees: fileOf('ANN@leaver.example,N07BRNT,2026-05') };
    expect(await addInvitees(office.desk, moved)).toMatchObject({
      value: {
        taken: 0,
        duplicates: [
          { reason: 'This person is in the campaign already, as leaving N50BOLT in 2026-03. That stays.' },
        ],
      },
    });
    expect(await invited()).toEqual(['ann@leaver.example N50BOLT N50 2026-03']);
  });

  it('invites each of any list of people once, however often and in whatever order it is taken in', async () => {
    const people = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(people, people, async (first, second) => {
        await office.close();
        office = await openOffice();
        const lines = (list: readonly number[]) =>
          fileOf(...list.map((n) => `p${n}@leaver.example,N50BOLT,2026-03`));
        const taken = (await create(lines(first))).taken + (await create(lines(second))).taken;
        const everyone = new Set([...first, ...second]);
        expect(taken).toBe(everyone.size);
        expect(await invited()).toHaveLength(everyone.size);
      }),
      { numRuns: 10 },
    );
  });

  it.each(['before', 'after'] as const)(
    'goes on where a creation was cut off %s any of its writes',
    async (side) => {
      const file = fileOf('ann@leaver.example,N50BOLT,2026-03', 'ben@leaver.example,Brent,2026-04');
      for (let write = 0; ; write += 1) {
        await office.close();
        office = await openOffice();
        office.cut.at(write, side);
        await createCampaign(office.desk, creation(file)).catch(() => undefined);
        const died = office.cut.revive();
        const { taken, duplicates } = await create(file);
        expect(taken + duplicates.length).toBe(2);
        expect(await invited()).toHaveLength(2);
        if (!died) break;
        expect(write).toBeLessThan(20);
      }
    },
  );

  it.each([
    ['is empty', '', 'file', 'The file is empty.'],
    ['lists nobody', `${HEADER}\n`, 'file', 'The file lists nobody.'],
    [
      'has another header',
      'email,unit,leaving month\na@b.example,N50BOLT,2026-03',
      'line 1',
      'The first line must be "address,unit,leaving month", and nothing else. It is "email,unit,leaving month".',
    ],
    ['has columns too many', `${HEADER},name\n`, 'line 1', undefined],
    ['has an open quotation mark', `${HEADER}\n"a@b.example,N50BOLT,2026-03\n`, 'line 2', undefined],
    ['has no good row', fileOf('nobody,N50BOLT,2026-03'), 'line 2', '"nobody" is not a mail address.'],
  ])('makes nothing of a file that %s', async (_, file, at, message) => {
    const result = await createCampaign(office.desk, creation(file));
    expect(result).toMatchObject({
      problem: { kind: 'invalid', issues: [{ at, ...(message !== undefined && { message }) }] },
    });
    expect(await office.store.dump('campaigns')).toEqual([]);
  });

  it('takes a header in any case, with a byte order mark and mixed line ends', async () => {
    const file = `\uFEFF Address,UNIT, Leaving  Month\r\nann@leaver.example,N50BOLT,2026-03\rben@leaver.example,Brent,2026-04\n`;
    expect(await create(file)).toMatchObject({ read: 2, taken: 2 });
  });

  it('never repeats a cell that would steer a terminal', async () => {
    const result = await createCampaign(office.desk, creation(fileOf('\u001b[2J\u202Ex,N50BOLT,2026-03')));
    expect(JSON.stringify(result)).not.toMatch(/\\u001b|\u202e/iu);
  });

  it('refuses k under 5, and a name that another campaign has', async () => {
    const file = fileOf('ann@leaver.example,N50BOLT,2026-03');
    expect(await createCampaign(office.desk, { ...creation(file), k: 4 })).toMatchObject({
      problem: { kind: 'invalid', issues: [{ at: 'k', message: 'must be 5 or more' }] },
    });
    await create(file);
    expect(await createCampaign(office.desk, { ...creation(file), k: 12 })).toMatchObject({
      problem: { kind: 'conflict' },
    });
    expect(await office.desk.campaigns.get(ID)).toMatchObject({ k: 10 });
  });

  it('takes another day for today where it is told one', async () => {
    const file = fileOf('ann@leaver.example,N50BOLT,2025-10');
    const event = ImportEvent.parse({ ...creation(file), today: '2025-11-01' });
    if (event.action !== 'create-campaign') throw new Error('Another action.');
    expect(await createCampaign(office.desk, event)).toMatchObject({ value: { taken: 1 } });
  });
});
