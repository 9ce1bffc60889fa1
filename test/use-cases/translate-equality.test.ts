import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sayings } from '../../shared/domain/instrument/translation/said.ts';
import { correctCampaign } from '../../shared/use-cases/correct-campaign.ts';
import { createCampaign } from '../../shared/use-cases/create-campaign.ts';
import { rememberDefinitions } from '../../shared/use-cases/definitions.ts';
import { instrumentIds } from '../../shared/use-cases/find-instrument.ts';
import { exportTranslation, importTranslation } from '../../shared/use-cases/translate.ts';
import { type Office, openOffice } from './campaign-office.ts';
import { good, openWithKey } from './interviews.ts';

const EQUALITY = 'equality-module';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const create = (id: string, instrument = 'exit-interview', equality = true) =>
  createCampaign(office.desk, {
    action: 'create-campaign',
    id,
    title: 'Leavers',
    instrument,
    equality,
    dryRun: false,
    invitees: 'address,unit,leaving month\np@staff.example,N50BOLT,2026-03',
  });

const equalityOf = async (campaign: string) =>
  (await rememberDefinitions(office.desk.campaigns, office.desk.clock).of(campaign, 0))?.equality;

describe('the equality questions', () => {
  it('go out to a translator and come back, for the campaigns that are made from then on', async () => {
    good(await create('before'));
    const file = structuredClone(good(await exportTranslation(office.desk, EQUALITY)));
    file.strings['q.eq_sex.text'] = { ...file.strings['q.eq_sex.text']!, cy: 'Beth yw eich rhyw?' };
    const report = good(await importTranslation(office.desk, { file, dryRun: false }));
    expect(report).toMatchObject({ version: '1.0.1', report: { added: ['q.eq_sex.text'] } });
    expect(good(await exportTranslation(office.desk, EQUALITY)).strings['q.eq_sex.text']?.cy).toBe(
      'Beth yw eich rhyw?',
    );
    good(await create('after'));
    await openWithKey(office, 'after');
    const [old, translated] = [await equalityOf('before'), await equalityOf('after')];
    expect(sayings(old!, 'cy')('q.eq_sex.text')?.lang).toBe('en');
    expect(sayings(translated!, 'cy')('q.eq_sex.text')).toEqual({ text: 'Beth yw eich rhyw?', lang: 'cy' });
  });

  it('are taken in their newest words by a campaign that is corrected, and by no other', async () => {
    for (const [id, asks] of [
      ['asks', true],
      ['plain', false],
    ] as const) {
      good(await create(id, 'exit-interview', asks));
      await openWithKey(office, id);
    }
    const file = structuredClone(good(await exportTranslation(office.desk, EQUALITY)));
    file.strings['q.eq_sex.text'] = { ...file.strings['q.eq_sex.text']!, cy: 'Beth yw eich rhyw?' };
    good(await importTranslation(office.desk, { file, dryRun: false }));
    expect(sayings((await equalityOf('asks'))!, 'cy')('q.eq_sex.text')?.lang).toBe('en');
    const { campaign, reworded } = good(await correctCampaign(office.desk, 'asks'));
    expect([reworded, campaign.equalityVersion, campaign.earlier]).toEqual([['eq_sex'], '1.0.1', undefined]);
    expect(sayings((await equalityOf('asks'))!, 'cy')('q.eq_sex.text')?.lang).toBe('cy');
    expect(good(await correctCampaign(office.desk, 'asks')).reworded).toEqual([]);
    const other = good(await correctCampaign(office.desk, 'plain'));
    expect([other.reworded, other.campaign.equalityVersion]).toEqual([[], undefined]);
  });

  it('are asked of nobody alone, and only by campaigns that say so', async () => {
    const file = good(await exportTranslation(office.desk, EQUALITY));
    file.strings['q.eq_sex.text'] = { ...file.strings['q.eq_sex.text']!, cy: 'Rhyw?' };
    good(await importTranslation(office.desk, { file, dryRun: false }));
    expect(await instrumentIds(office.desk)).not.toContain(EQUALITY);
    expect(await create('alone', EQUALITY)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    good(await create('plain', 'exit-interview', false));
    expect(await equalityOf('plain')).toBeUndefined();
  });
});
