import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { Campaign } from '../../domain/campaign/campaign.ts';
import { canonicalJson } from '../../domain/kernel/canonical-json.ts';
import { Instrument } from '../../domain/instrument/instrument.ts';
import { Estate, Pool } from '../../domain/organisation/estate.ts';
import type { Campaigns } from '../../use-cases/ports/campaigns.ts';
import { type Condition, IF_ABSENT, Rows } from './table.ts';

/** As text, so that "the same version" is a comparison of bytes. */
const InstrumentRow = z.object({ content: z.string() });
const PoolsRow = z.object({ pools: z.array(Pool) });

const inCampaigns = (id: string) => ({ pk: 'campaigns', sk: id });

export function dynamoCampaigns(client: DynamoDBClient, table: string): Campaigns {
  const campaigns = new Rows(client, table, Campaign);
  const instruments = new Rows(client, table, InstrumentRow);
  const estates = new Rows(client, table, Estate);
  const poolsOfYears = new Rows(client, table, PoolsRow);

  async function write(campaign: Campaign, condition: Condition): Promise<boolean> {
    const [key, next] = [inCampaigns(campaign.id), { ...campaign, revision: (campaign.revision ?? 0) + 1 }];
    if (await campaigns.put(key, next, condition)) return true;
    // A call whose answer was lost is sent a second time, and then finds what it wrote itself.
    return canonicalJson((await campaigns.get(key)) ?? {}) === canonicalJson(Campaign.parse(next));
  }

  return {
    async list() {
      const found: Campaign[] = [];
      for await (const [, campaign] of campaigns.query('campaigns')) found.push(campaign);
      return found;
    },
    get: (id) => campaigns.get(inCampaigns(id)),
    create: (campaign) => campaigns.put(inCampaigns(campaign.id), campaign, IF_ABSENT),
    change: (campaign, from) => write(campaign, stillAt(from, campaign)),
    correct: (campaign, version) =>
      write(campaign, stillAt('open', { ...campaign, instrument: { ...campaign.instrument, version } })),

    async instrument(id, version) {
      const row = await instruments.get({ pk: `instrument#${id}`, sk: version });
      return row && Instrument.parse(JSON.parse(row.content));
    },
    async keepInstrument(instrument) {
      const key = { pk: `instrument#${instrument.id}`, sk: instrument.version };
      const row = { content: canonicalJson(Instrument.parse(instrument)) };
      if (await instruments.put(key, row, IF_ABSENT)) return true;
      return (await instruments.get(key))?.content === row.content;
    },

    estate: (campaign) => estates.get({ pk: 'estate', sk: campaign }),
    async keepEstate(campaign, estate) {
      await estates.put({ pk: 'estate', sk: campaign }, estate, IF_ABSENT);
    },
    async replaceEstate(campaign, estate) {
      await estates.put({ pk: 'estate', sk: campaign }, estate);
    },
    changeEstate: (campaign, estate) =>
      estates.put({ pk: 'estate', sk: campaign }, estate, afterRevision(estate)),
    estateToday: () => estates.get(TODAY),
    changeEstateToday: (estate) => estates.put(TODAY, estate, afterRevision(estate)),

    async pools(campaign, year) {
      return (await poolsOfYears.get({ pk: `pools#${campaign}`, sk: year }))?.pools;
    },
    async keepPools(campaign, year, pools) {
      const key = { pk: `pools#${campaign}`, sk: year };
      if (await poolsOfYears.put(key, { pools: [...pools] }, IF_ABSENT)) return pools;
      return (await poolsOfYears.get(key))?.pools ?? pools;
    },
  };
}

/** No campaign has such an id. */
const TODAY = { pk: 'estate', sk: '#today' };

function afterRevision({ revision = 1 }: Estate): Condition {
  const names = { '#revision': 'revision' };
  return revision === 1
    ? { expression: 'attribute_not_exists(#revision)', names }
    : { expression: '#revision = :before', names, values: { ':before': revision - 1 } };
}

/** As it was read; and once open, a campaign's promise stands: neither k nor the instrument can change with it. */
function stillAt(from: Campaign['status'], { k, instrument, revision }: Campaign): Condition {
  const read = revision === undefined ? 'attribute_not_exists(#revision)' : '#revision = :revision';
  const names = { '#status': 'status', '#revision': 'revision' };
  const values = { ':from': from, ...(revision !== undefined && { ':revision': revision }) };
  if (from === 'draft') return { expression: `#status = :from AND ${read}`, names, values };
  return {
    expression: `#status = :from AND ${read} AND k = :k AND #instrument.#id = :id AND #instrument.#version = :version`,
    names: { ...names, '#instrument': 'instrument', '#id': 'id', '#version': 'version' },
    values: { ...values, ':k': k, ':id': instrument.id, ':version': instrument.version },
  };
}
