import { createHash } from 'node:crypto';
import { dynamoCampaigns } from '../../../shared/adapters/dynamodb/campaigns.ts';
import { dynamoComments } from '../../../shared/adapters/dynamodb/comments.ts';
import { dynamoGroups } from '../../../shared/adapters/dynamodb/groups.ts';
import { probationEstate } from '../../../shared/domain/organisation/probation-estate.ts';
import { instrument } from '../../fixtures/report-run.ts';
import { CAMPAIGN, type ConsoleSite } from './site.ts';

const REGION = 'N03';
export const BATCH = `/coding/${CAMPAIGN.id}/${REGION}/1`;

const TEXTS = Array.from(
  { length: 11 },
  (_, at) => `My caseload was far too high, number ${at}.\nWrite to zelda@example.org`,
);

export const commentName = (at: number): string => createHash('md5').update(String(at)).digest('hex');

/** What a shuffle and a report run leave: a batch of comments to code. `followUps`: of a question that only some are asked. */
export async function writeComments(site: ConsoleSite, followUps: readonly string[] = []): Promise<void> {
  const { client } = site.store;
  const campaigns = dynamoCampaigns(client, 'campaigns');
  await campaigns.keepInstrument(instrument);
  await campaigns.keepEstate(CAMPAIGN.id, probationEstate);
  const drop = dynamoComments(client, 'comments');
  for (const [at, text] of TEXTS.entries())
    await drop.keep(CAMPAIGN.id, REGION, commentName(at), { question: 'one_change', text });
  for (const [at, text] of followUps.entries())
    await drop.keep(CAMPAIGN.id, REGION, commentName(TEXTS.length + at), { question: 'trigger_text', text });
  const texts = TEXTS.length + followUps.length;
  await drop.finish(CAMPAIGN.id, REGION, { month: '2026-07', texts });
  const period = { campaign: CAMPAIGN.id, region: REGION, clock: '2026-Q3', months: ['2026-07'] };
  await dynamoGroups(client, 'groups').keepPeriod({ ...period, respondents: 30 });
  await site.formComments();
}
